/// Rulers.
extension Phrasings {
  static let rulers = [
    Phrasings(
      "trust.need",
      """
      no problem => 0
      the biggest => ?10
      not a problem => ?0
      7.5 => -
      7 => 7
      seven => 7
      biggest problem => 10
      none => 0
      no => ?0
      never => ?0
      more than 5 => -
      7 8 => -
      7 because of the money => ?7
      1e3 => -
      high => -
      3 weeks => -
      7 a week => -
      in the middle => ?5
      a lot => -
      not at all => ?0
      8 out of 10 => 8
      6 or 7 => -
      between 6 and 7 => -
      6 to 7 => -
      5ish => ~5
      7/10 => 7
      70% => ?7
      not 7 => -
      not sure => unsure
      10! => 10
      maximum => ?10
      7, maybe 8 => -
      I'd say about a six => ~6
      it's a problem => -
      big problem => -
      0 => 0
      not so bad => -
      3 stars => ?3
      6 - 7 => -
      0 problem => ?0
      zero problem => ?0
      5 out of 5 => ?10
      5/10 => 5
      5 / 10 => 5
      5 of 10 => 5
      8 or so => ~8
      8+ => -
      at least 8 => -
      between 7 and 8 => -
      nine and a half => -
      9.0 => 9
      09 => 9
      8-9 => -
      08 => 8
      11/10 => -
      twelve => -
      -3 => -
      minus 3 => -
      about 0 => ~0
      not 0 => -
      7 yesterday 3 today => -
      3 out of ten => 3
      huge => -
      none at all => 0
      nothing => ?0
      it's fine => -
      fine => -
      small => -
      very big => -
      biggest => ?10
      the biggest problem => 10
      no problem at all => ?0
      not at all a problem => ?0
      not the biggest => -
      no idea => unsure
      5 maybe => ~5
      perhaps a 4 => ~4
      ten!!! => 10
      five or six => -
      4? => ?4
      six-ish => ~6
      3 because he lied 2 times => -
      8 since the affair => -
      8 since 2019 => -
      two => 2
      one => 1
      a one => 1
      """),
    Phrasings(
      "trust.confidence",
      """
      not sure => -
      not sure at all => 0
      idk => unsure
      very sure => 10
      not very sure => -
      5 => 5
      """),
    Phrasings(
      "trust.baseline",
      """
      not at all => 0
      fully => 10
      100% => ?10
      """),
  ]
}
