// SHA-256 over parts. The expected values were computed with Python's hashlib.
#include "base/sha256.h"

#include "support/catch.h"

using earshot::base::sha256_hex;

TEST_CASE("no parts hash like the empty text of FIPS 180-4") {
  CHECK(sha256_hex({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("each part is preceded by its length") {
  CHECK(sha256_hex({"abc"}) == "c3494ca1a2cf8eeb8a11ded316fb55b83c3bbbedb6313cd50415251e5d09e12f");
  CHECK(sha256_hex({"ab", "c"}) ==
        "601d5476e2ccfe2c87a2bba7a322659734a05749d5b5aa781f513e4912db0d5f");
  CHECK(sha256_hex({"", "abc"}) != sha256_hex({"abc", ""}));
}
