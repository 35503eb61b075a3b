// UTF-8: what is valid, what a character is, and how wide it stands on a terminal.
#include "base/utf8.h"

#include "support/catch.h"

using namespace std::string_literals;
using earshot::base::character_count;
using earshot::base::decode;
using earshot::base::display_width;
using earshot::base::encode;
using earshot::base::first_bad_byte;

TEST_CASE("characters of every length are decoded") {
  CHECK(decode("a", 0).code_point == U'a');
  CHECK(decode("xé", 1).code_point == U'é');
  CHECK(decode("€", 0).code_point == U'€');
  CHECK(decode("😀", 0).code_point == U'😀');
  CHECK(decode("😀", 0).length == 4);
}

TEST_CASE("what is encoded is decoded again") {
  for (const char32_t code_point : {U'\0', U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF',
                                    U'\xE000', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    const std::string text = encode(code_point);
    CHECK_FALSE(first_bad_byte(text));
    CHECK(decode(text, 0).code_point == code_point);
    CHECK(decode(text, 0).length == text.size());
  }
}

TEST_CASE("a surrogate is encoded as the replacement character") {
  CHECK(encode(char32_t{0xD800}) == "\xEF\xBF\xBD");
  CHECK(encode(char32_t{0x110000}) == "\xEF\xBF\xBD");
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK_FALSE(first_bad_byte(""));
  CHECK_FALSE(first_bad_byte("plain, é, €, 😀"));
  CHECK(first_bad_byte("ab\x80") == 2);        // a tail without a lead
  CHECK(first_bad_byte("ab\xC3") == 2);        // cut off
  CHECK(first_bad_byte("\xE2\x82") == 0);      // cut off
  CHECK(first_bad_byte("a\xC0\xAF") == 1);     // overlong
  CHECK(first_bad_byte("\xE0\x80\xAF") == 0);  // overlong
  CHECK(first_bad_byte("\xF0\x80\x80\xAF") == 0);
  CHECK(first_bad_byte("é\xED\xA0\x80") == 2);     // surrogate
  CHECK(first_bad_byte("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(first_bad_byte("\xFF\xFEx") == 0);         // UTF-16
  CHECK(first_bad_byte("M\xFCller") == 1);         // Latin-1
}

TEST_CASE("a byte that is no character counts as one replacement character") {
  CHECK(decode("\xFF", 0).code_point == char32_t{0xFFFD});
  CHECK(decode("\xFF", 0).length == 1);
}

TEST_CASE("characters are counted") {
  CHECK(character_count("") == 0);
  CHECK(character_count("é€😀a") == 4);
}

TEST_CASE("the width of a text is that on a terminal") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("né") == 2);
  CHECK(display_width("ne\xCC\x81") == 2);  // e with a combining acute
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("한글") == 4);
  CHECK(display_width("ｆｕ") == 4);  // fullwidth letters
  CHECK(display_width("😀") == 2);
  CHECK(display_width("\xE2\x80\x8D") == 0);  // zero-width joiner
  CHECK(display_width("“…”") == 3);
}
