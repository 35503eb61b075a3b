// A round as a test: what counts as an item, and what its figures are said to mean.
#include "host/item_analysis.h"

#include "host/replay.h"
#include "host/room.h"
#include "support/catch.h"

namespace earshot::host::test {
namespace {

play::Run shipped_run(const std::string& file) {
  const ShippedPlay shipped = shipped_play(file);
  Replayed replayed =
      replay(Library(shipped_pack()).find("third-battery"), shipped.variant, 0, shipped.commands);
  REQUIRE(replayed.run);
  return ended(std::move(*replayed.run));
}

}  // namespace

TEST_CASE("a fact is an item of the plays that came by it, and moments know who took which reply") {
  const Items items = items_of(
      {shipped_run("third-battery.best.play"), shipped_run("third-battery.careless.play")});
  CHECK(items.plays == 2);
  REQUIRE(!items.items.empty());
  int facts = 0, moments = 0, causes = 0;
  for (const Item& item : items.items) {
    INFO(item.text);
    CHECK(!item.text.empty());
    CHECK(item.figures.reached >= 1);
    CHECK(item.figures.reached <= 2);
    CHECK(item.figures.difficulty <= 1);
    facts += item.kind == Item::Kind::fact ? 1 : 0;
    moments += item.kind == Item::Kind::moment ? 1 : 0;
    causes += item.kind == Item::Kind::cause ? 1 : 0;
    int taken = 0;
    for (const ItemReply& reply : item.replies) taken += reply.taken;
    CHECK(taken <= item.figures.reached);
  }
  CHECK(facts > 0);
  CHECK(moments > 0);
  CHECK(causes == 1);
}

TEST_CASE("a reply is hardly taken below five in a hundred of those who had it on offer") {
  CHECK(ItemReply{"", 0, 1, false}.never());
  CHECK(ItemReply{"", 1, 21, false}.never());
  CHECK_FALSE(ItemReply{"", 1, 20, false}.never());
  CHECK_FALSE(ItemReply{"", 0, 0, false}.never());
  CHECK_FALSE(ItemReply{"", 0, 50, true}.never());
}

TEST_CASE("figures are said in words, and few plays say nothing") {
  CHECK(difficulty_word({20, 0.95, 0.2}) == "nearly everybody");
  CHECK(difficulty_word({20, 0.1, 0.2}) == "hardly anybody");
  CHECK(discrimination_word({9, 0.5, 0.9}) == "too few plays to say");
  CHECK(discrimination_word({10, 0.5, std::nullopt}) == "the same for everybody");
  CHECK(discrimination_word({10, 0.5, -0.1}) ==
        "who did well elsewhere did worse here: look at its wording");
  CHECK(discrimination_word({10, 0.5, 0.3}) == "tells people apart well");
  CHECK(alpha_words(std::nullopt, 1) ==
        "no Cronbach's alpha: 1 play with too little in common, or all alike");
  CHECK(alpha_words(Alpha{0.712, 0.4, 0.88, 14, 9}, 14) ==
        "Cronbach's alpha 0.71 (95 %: 0.40 to 0.88) from 14 plays and 9 items: good enough to "
        "compare groups; from fewer than 30 plays that is a hint");
  CHECK(alpha_words(Alpha{0.9, 0.8, 0.95, 4, 9}, 4) ==
        "Cronbach's alpha 0.90 (95 %: 0.80 to 0.95) from 4 plays and 9 items: from so few plays "
        "the number means nothing");
}

TEST_CASE("the facilitator alone is told how a round was as a test, once it is over") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  room.play(anna, shipped_play("third-battery.best.play").commands);
  const std::string path = "/api/events/" + event + "/rounds/0/items";
  CHECK(room.get(path, room.secret).code() == "not-now");
  room.after(11 * kMinute);
  CHECK(room.get(path, anna.token).code() == "not-yours");
  const Json items = room.get(path, room.secret).json();
  CHECK(items["plays"] == 1);
  CHECK(items["items"][0]["difficulty_means"] == "nearly everybody");
  const std::string rows = room.get("/api/events/" + event + "/items.csv", room.secret).body;
  CHECK_THAT(rows, earshot::test::contains("\"third-battery\""));
}

}  // namespace earshot::host::test
