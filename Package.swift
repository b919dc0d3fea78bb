// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is built with warnings as errors.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A library target of ours.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target, which may use what stands in `Tests/Support`.
///
/// - Parameter tables: Folders of readable tables beside them, which the tests read where they lie.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], tables: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies, exclude: tables,
    swiftSettings: strict)
}

let package = Package(
  name: "CommonGround",
  products: [
    .executable(name: "commonground", targets: ["commonground"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The program: hands the arguments to Commands and nothing else.
    .executableTarget(name: "commonground", dependencies: ["Commands"], swiftSettings: strict),
    library(
      "Commands",
      [
        "Kiosk", "Terminal", "Review", "Reports", "Sharing", "Records", "Definitions", "Transcript",
        "Exploration", "Readability", "Conversation", "Scoring", "Hearing", "GoalReading", "Interview",
        "CProcess", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Shells: the terminal, the disk, the data files.
    library("Kiosk", ["Terminal", "Transcript", "Conversation", "Interview"]),
    library("Terminal", ["CReadline", "Interview"]),
    library("Records", [.product(name: "Crypto", package: "swift-crypto")]),
    library(
      "Definitions",
      [
        "CDefinitions", "Conversation", "Exploration", "Readability", "Interview", "Scoring", "Hearing", "GoalReading",
        .product(name: "Yams", package: "Yams"),
      ]),

    // Pure: functions of values. No clock, no disk, no terminal, no random numbers.
    library("Reports", ["CheckIns", "Review", "Scoring", "Transcript", "Conversation", "Interview"]),
    library("CheckIns", ["Review", "Scoring", "Interview"]),
    library("Review", ["Transcript", "Scoring", "Sharing", "Conversation", "Interview"]),
    library("Transcript", ["Conversation", "Interview"]),
    // Documents for the couple: knows no draft, no safety entry, no transcript.
    library("Sharing", ["Interview"]),
    library("Scoring", ["Interview"]),
    library("Hearing", ["Interview"]),
    library("Exploration", ["Conversation", "Interview"]),
    library("Conversation", ["Interview"]),
    library("Readability"),
    library("GoalReading"),
    library("Interview"),

    // C: GNU readline, the data files that the program carries inside itself, and what Swift does not see of glibc.
    // No `pkgConfig:`: Debian's readline.pc has flags that SwiftPM warns about and drops.
    .systemLibrary(
      name: "CReadline", providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    .target(name: "CDefinitions", exclude: ["data"]),
    // Calls of glibc that Swift does not see.
    .target(name: "CProcess"),

    .target(
      name: "TestSupport",
      dependencies: [
        "Interview", "Conversation", "Transcript", "Definitions", "Hearing", "Review", "Reports", "Scoring",
      ],
      path: "Tests/Support", swiftSettings: strict),
    tests("Interview"),
    tests(
      "Conversation", ["Definitions", "Interview", "Transcript"], tables: ["Independent", "HeldOut"]),
    tests("Exploration", ["Conversation", "Definitions", "Interview"]),
    tests("Readability"),
    // What Scripts/reading-measures compares with other programs.
    .executableTarget(
      name: "ReadabilityProbe", dependencies: ["Readability"], path: "Tests/ReadabilityProbe",
      swiftSettings: strict),
    tests("Transcript", ["Conversation", "Interview"]),
    tests("Definitions", ["Conversation", "Interview", "Transcript"], tables: ["Broken"]),
    tests(
      "Commands",
      ["commonground", "Conversation", "Definitions", "Interview", "Kiosk", "Records", "Review", "Scoring", "Terminal", "Transcript"]),
    tests("Kiosk", ["Conversation", "Interview", "Transcript"]),
    tests("Review", ["Definitions", "Interview", "Records", "Scoring", "Sharing", "Transcript"]),
    tests("Reports", ["Interview", "Review"]),
    tests(
      "Sharing", ["Conversation", "Definitions", "Interview", "Kiosk", "Review", "Reports", "Scoring", "Transcript"],
      tables: ["MustNotCompile", "MustCompile"]),
    tests("Records"),
    tests("Scoring"),
    tests("CheckIns"),
    tests("Hearing", ["Definitions", "Exploration", "Interview"]),
    tests("GoalReading", ["Definitions"], tables: ["Goals"]),
    tests("Terminal", ["Interview", "TerminalProbe"]),
    // What the tests of the terminal type to.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
  ]
)
