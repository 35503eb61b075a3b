#include "play/debrief.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using scenario::Code;
using test::golden_scenario;
using test::played;

TEST_CASE("A profile counts questions, reflections and interruptions") {
  const Profile profile = profile_of(
      played(golden_scenario("visit"),
             "choose warm\nhear 1\nchoose again-please\nchoose once-more\nchoose ask\nhear\n"
             "notice baby-cries\nchoose answer-baby"));
  CHECK(profile.open_questions == 1);
  CHECK(profile.closed_questions == 2);
  CHECK(profile.simple_reflections == 0);
  CHECK(profile.complex_reflections == 2);
  CHECK(profile.interruptions == 1);
  CHECK(profile.turns_before_empathy == 0);
  CHECK(profile.cues_shown == 2);
  CHECK(profile.cues_noticed == 1);
}

TEST_CASE("Turns are counted up to the first empathic reply, desk work left out") {
  const auto scenario = golden_scenario("visit");
  const auto turns = [&](const std::string& script) {
    return profile_of(played(scenario, script)).turns_before_empathy;
  };
  CHECK(turns("") == -1);
  CHECK(turns("choose once-more\nchoose to-silence") == -1);
  CHECK(turns("choose once-more\nchoose again-please\nchoose ask") == 2);
  CHECK(turns("choose to-desk\nchoose note-it\nnotice baby-cries\nchoose answer-baby") == 1);
}

TEST_CASE("Only replies that are coded or break in are turns of the profile") {
  const auto turns = coded_turns(
      played(golden_scenario("visit"), "choose warm\nhear 0\nchoose to-desk\nchoose note-it"));
  CHECK(turns == std::vector<CodedTurn>{{Code::complex_reflection, false}, {Code::none, true}});
}

TEST_CASE("The recent profile looks at the last twenty coded turns") {
  std::vector<CodedTurn> turns(30, {Code::closed, true});
  for (int i = 0; i < 15; ++i) turns.push_back({Code::open, false});
  const Profile profile = recent_profile(turns);
  CHECK(profile.open_questions == 15);
  CHECK(profile.closed_questions == 5);
  CHECK(profile.interruptions == 5);
  CHECK(recent_profile(std::vector<CodedTurn>{}).open_questions == 0);
}

TEST_CASE("Profiles add up") {
  const Profile a{3, 1, 2, 1, 1, 4, 3, 2};
  const Profile b{1, 1, 0, 2, 0, 2, 1, 1};
  const Profile both = sum(a, b);
  CHECK(both.open_questions == 4);
  CHECK(both.closed_questions == 2);
  CHECK(both.simple_reflections == 2);
  CHECK(both.complex_reflections == 3);
  CHECK(both.interruptions == 1);
  CHECK(both.turns_before_empathy == 4);
  CHECK(both.cues_shown == 4);
  CHECK(both.cues_noticed == 3);
  CHECK(sum(Profile{}, a).turns_before_empathy == 4);
}

Profile with_counts(int open, int closed, int simple, int complex_ones, int interruptions) {
  Profile profile;
  profile.open_questions = open;
  profile.closed_questions = closed;
  profile.simple_reflections = simple;
  profile.complex_reflections = complex_ones;
  profile.interruptions = interruptions;
  return profile;
}

TEST_CASE("Grades stand at the thresholds of the manual") {
  const auto open_share = [](int open, int closed) {
    return grades_of(with_counts(open, closed, 0, 0, 0)).open_share;
  };
  CHECK(open_share(7, 3) == Grade::good);
  CHECK(open_share(69, 31) == Grade::fair);
  CHECK(open_share(5, 5) == Grade::fair);
  CHECK(open_share(49, 51) == Grade::poor);
  const auto per_question = [](int reflections, int questions) {
    return grades_of(with_counts(questions, 0, reflections, 0, 0)).reflections_per_question;
  };
  CHECK(per_question(4, 2) == Grade::good);
  CHECK(per_question(3, 2) == Grade::fair);
  CHECK(per_question(2, 2) == Grade::fair);
  CHECK(per_question(1, 2) == Grade::poor);
  CHECK(per_question(1, 0) == Grade::good);
  const auto complex_share = [](int complex_ones, int simple) {
    return grades_of(with_counts(0, 0, simple, complex_ones, 0)).complex_share;
  };
  CHECK(complex_share(1, 1) == Grade::good);
  CHECK(complex_share(2, 3) == Grade::fair);
  CHECK(complex_share(39, 61) == Grade::poor);
  CHECK(grades_of(with_counts(1, 0, 0, 0, 0)).interruptions == Grade::good);
  CHECK(grades_of(with_counts(1, 0, 0, 0, 1)).interruptions == Grade::poor);
}

TEST_CASE("Where nothing was coded nothing is graded") {
  const ProfileGrades grades = grades_of(Profile{});
  CHECK(grades.open_share == Grade::none);
  CHECK(grades.reflections_per_question == Grade::none);
  CHECK(grades.complex_share == Grade::none);
  CHECK(grades.interruptions == Grade::none);
}

}  // namespace
}  // namespace earshot::play
