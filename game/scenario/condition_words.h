// The words of conditions, as data: what may be asked, how things are compared, and what other
// languages call it. Private to the condition compiler.
#pragma once

#include <array>
#include <string_view>

#include "scenario/condition.h"
#include "scenario/names.h"

namespace earshot::scenario::condition_words {

inline constexpr std::array<std::string_view, 4> kSummaries = {"none", "wrong", "partial",
                                                               "complete"};

struct Value {
  std::string_view name;
  Op op;
};
inline constexpr std::array kNumbers = {Value{"trust", Op::trust}, Value{"tension", Op::tension},
                                        Value{"day", Op::day}};

struct Question {
  std::string_view name;
  Op op;
  NameKind about;
};
inline constexpr std::array kQuestions = {
    Question{"knows", Op::knows, NameKind::fact},
    Question{"noticed", Op::noticed, NameKind::cue},
    Question{"promised", Op::promised, NameKind::promise},
    Question{"open", Op::open, NameKind::promise},
    Question{"renewed", Op::renewed, NameKind::promise},
    Question{"kept", Op::kept, NameKind::promise},
    Question{"broken", Op::broken, NameKind::promise},
    Question{"visited", Op::visited, NameKind::node},
};
inline constexpr std::string_view kTook = "took";

struct Comparison {
  std::string_view symbol;
  Op op;
};
inline constexpr std::array kComparisons = {
    Comparison{"==", Op::equal},      Comparison{"!=", Op::not_equal},
    Comparison{"<=", Op::less_equal}, Comparison{">=", Op::greater_equal},
    Comparison{"<", Op::less},        Comparison{">", Op::greater}};

struct Foreign {
  std::string_view symbol, ours;
};
inline constexpr std::array kForeign = {Foreign{"&&", "and"}, Foreign{"||", "or"},
                                        Foreign{"!", "not"}, Foreign{"=", "=="}};

}  // namespace earshot::scenario::condition_words
