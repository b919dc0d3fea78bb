import Commands

CommonGround.start()
