"""Walks a hub with the official Python client, taxii2-client: walk.py DISCOVERY_URL KEY.

Says the first thing that is not as it should be, and ends with 1; otherwise says what it walked.
"""

import sys
import uuid

from taxii2client.v21 import Server, as_pages

GREEN = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"


def tool(number):
    return {
        "type": "tool",
        "spec_version": "2.1",
        "id": f"tool--{uuid.uuid4()}",
        "created": "2026-01-01T00:00:00.000Z",
        "modified": f"2026-01-01T00:00:{number % 60:02d}.000Z",
        "name": f"Tool {number}",
        "object_marking_refs": [GREEN],
    }


def ids_of(pages):
    return [entry["id"] for page in pages for entry in page.get("objects", [])]


def main(url, key):
    server = Server(url, user="key", password=key)
    assert server.title and server.api_roots, "discovery names no API root"
    root = server.api_roots[0]
    assert any("taxii" in version for version in root.versions), "the API root has no version"
    collection = next(each for each in root.collections if each.can_write and each.can_read)

    objects = [tool(number) for number in range(25)]
    status = collection.add_objects({"objects": objects}, wait_for_completion=True)
    assert status.status == "complete", f"the status is {status.status}"
    assert status.success_count == 25, f"{status.success_count} of 25 were accepted"
    again = root.get_status(status.id)
    assert again.success_count == 25, "the status cannot be read again"

    sent = {each["id"] for each in objects}
    for name, read in (("objects", collection.get_objects), ("manifest", collection.get_manifest)):
        found = ids_of(as_pages(read, per_request=7))
        assert len(found) == len(set(found)), f"the pages of {name} repeat something"
        assert sent <= set(found), f"the pages of {name} leave something out"

    newer = {**objects[0], "modified": "2026-02-01T00:00:00.000Z", "name": "Tool, newer"}
    collection.add_objects({"objects": [newer]}, wait_for_completion=True)
    versions = collection.object_versions(newer["id"])["versions"]
    assert versions == sorted([newer["modified"], objects[0]["modified"]], reverse=True) or \
        versions == sorted([newer["modified"], objects[0]["modified"]]), f"versions: {versions}"
    last = collection.get_object(newer["id"])["objects"]
    assert [each["name"] for each in last] == ["Tool, newer"], "the last version is not the newest"
    both = collection.get_object(newer["id"], version="all")["objects"]
    assert len(both) == 2, f"{len(both)} of 2 versions"
    print(f"Discovery, {len(root.collections)} collections, {len(sent)} objects in pages, "
          "manifest, versions, add and status: as they should be.")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
