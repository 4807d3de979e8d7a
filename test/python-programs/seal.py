"""Reads what packages/seal wrote with others' programs: seal.py FOLDER.

securesystemslib (DSSE, of the TUF project) verifies the envelope and refuses a changed one; pyrage
(age, by the rage project) opens the kept key.
"""

import base64
import json
import pathlib
import sys

from pyrage import passphrase
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey


def main(folder):
    text = (folder / "envelope.json").read_text()
    written = json.loads(text)
    key_id = written["signatures"][0]["keyid"]
    public = (folder / "key.hex").read_text()
    key = SSlibKey(key_id, "ed25519", "ed25519", {"public": public})
    assert list(Envelope.from_dict(json.loads(text)).verify([key], 1)) == [key_id]
    payload = json.loads(base64.b64decode(written["payload"]))
    assert payload == {"v": 1, "text": "ü 文"}, payload
    changed = {**json.loads(text), "payloadType": "text/plain"}
    try:
        Envelope.from_dict(changed).verify([key], 1)
    except VerificationError:
        pass
    else:
        raise AssertionError("an envelope of another type was verified")

    lines = (folder / "key.age").read_text().splitlines()
    opened = json.loads(passphrase.decrypt(base64.b64decode("".join(lines[1:-1])), "twelve or more"))
    assert opened["party"] == "state:XA" and base64.b64decode(opened["seed"]) == bytes([5] * 32)
    print("securesystemslib verified an envelope; pyrage opened a kept key.")


main(pathlib.Path(sys.argv[1]))
