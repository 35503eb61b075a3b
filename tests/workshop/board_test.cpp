// What everybody sees, as text for browsers and games.
#include "workshop/board.h"

#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "workshop/event_maker.h"

namespace earshot::workshop::test {
namespace {

nlohmann::json board(const EventMaker& event, Reader reader) {
  return nlohmann::json::parse(board_json(event.state(), reader, 0, "http://10.0.0.1:7373"));
}

}  // namespace

TEST_CASE("names stand on the board as they are, whatever is in them") {
  const std::vector<std::string> names = {
      "Anna", R"(Anne "Nan" O'Neill)", R"(back\slash)", "Zoë <b>", "二郎", "},{"};
  EventMaker event(setup_of(Seating::single));
  for (const std::string& name : names) event.join(name);
  const auto seats = board(event, Reader::everybody)["seats"];
  REQUIRE(seats.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(seats[i]["name"] == names[i]);
    CHECK(seats[i]["seat"] == seat_word(static_cast<int>(i)));
  }
}

TEST_CASE("who plays is not sent the names of all the others") {
  EventMaker event(setup_of(Seating::single));
  event.join("Anna");
  CHECK(board(event, Reader::seat)["seats"] == nlohmann::json::array());
  CHECK(board(event, Reader::facilitator)["seats"].size() == 1);
}

}  // namespace earshot::workshop::test
