import Commands

CommonGround.main()
