#!/usr/bin/env python3
"""usage: validate_schema.py FILE.json

FILE holds {"schemas": {kind: schema}, "cases": [{"name", "kind", "instance"}]}. Prints, for each case
that its schema turns down, `name<TAB>where: why`. Exit code 2 when a schema itself is none."""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    asked = json.load(file)
validators = {}
for kind, schema in asked["schemas"].items():
    try:
        jsonschema.Draft7Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        print(kind, error.message, file=sys.stderr)
        sys.exit(2)
    validators[kind] = jsonschema.Draft7Validator(schema)
for case in asked["cases"]:
    error = next(iter(validators[case["kind"]].iter_errors(case["instance"])), None)
    if error is not None:
        where = "/".join(str(part) for part in error.absolute_path)
        print(f"{case['name']}\t{where}: {error.message[:200]}")
