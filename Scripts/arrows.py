"""Checks that each target imports only what Package.swift lets it, and that ARCHITECTURE.md shows the same targets."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
package = (root / "Package.swift").read_text()
start = package.index("targets: [")
body = package[start:]

allowed: dict[str, set[str]] = {}
for match in re.finditer(r'library\(\s*"(\w+)"(?:,\s*\[(.*?)\])?\s*\)', body, re.S):
    names = re.findall(r'"(\w+)"', re.sub(r'\.product\(name: "(\w+)"[^)]*\)', r'"\1"', match[2] or ""))
    allowed[match[1]] = set(names)
allowed["commonground"] = {"Commands"}

faults = []
for target, names in sorted(allowed.items()):
    # What a target may import: what it names itself, and nothing that only its dependencies name.
    for file in sorted((root / "Sources" / target).glob("**/*.swift")):
        for found in re.finditer(r"^(?:@\w+(?:\(\w+\))? +)*import +(\w+)", file.read_text(), re.M):
            if found[1] in allowed and found[1] not in names and found[1] != target:
                faults.append(f"{file.relative_to(root)}: imports {found[1]}, which Package.swift does not name for {target}")

house = (root / "ARCHITECTURE.md").read_text()
for target in sorted(allowed):
    if not re.search(rf"\b{target}\b", house):
        faults.append(f"ARCHITECTURE.md does not show the target {target}")

for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
