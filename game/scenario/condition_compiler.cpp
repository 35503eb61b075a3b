// Recursive descent, one function for each rule of the grammar; nesting is counted, so that no input makes it deep. The first mistake ends
// the condition: what follows it could only be guessed.
#include "scenario/condition_compiler.h"

#include <algorithm>
#include <array>

#include "scenario/bits.h"
#include "scenario/condition_lexer.h"
#include "scenario/fields.h"
#include "scenario/messages.h"
#include "scenario/yaml_places.h"

namespace earshot::scenario {
namespace {

constexpr int kMostNumber = 9'999;
constexpr std::array<std::string_view, 4> kSummaries = {"none", "wrong", "partial", "complete"};

struct Value {
  std::string_view name;
  Op op;
};
constexpr std::array kNumbers = {Value{"trust", Op::trust}, Value{"tension", Op::tension},
                                 Value{"day", Op::day}};

struct Question {
  std::string_view name;
  Op op;
  NameKind about;
};
constexpr std::array kQuestions = {
    Question{"knows", Op::knows, NameKind::fact},
    Question{"noticed", Op::noticed, NameKind::cue},
    Question{"promised", Op::promised, NameKind::promise},
    Question{"open", Op::open, NameKind::promise},
    Question{"renewed", Op::renewed, NameKind::promise},
    Question{"kept", Op::kept, NameKind::promise},
    Question{"broken", Op::broken, NameKind::promise},
    Question{"visited", Op::visited, NameKind::node},
};
constexpr std::string_view kTook = "took";

struct Comparison {
  std::string_view symbol;
  Op op;
};
constexpr std::array kComparisons = {
    Comparison{"==", Op::equal},      Comparison{"!=", Op::not_equal},
    Comparison{"<=", Op::less_equal}, Comparison{">=", Op::greater_equal},
    Comparison{"<", Op::less},        Comparison{">", Op::greater}};

struct Foreign {
  std::string_view symbol, ours;
};
constexpr std::array kForeign = {Foreign{"&&", "and"}, Foreign{"||", "or"}, Foreign{"!", "not"},
                                 Foreign{"=", "=="}};

// What an operand is. Words belong to a list of their own: those of one cannot be compared with those of another.
struct Type {
  enum class Kind { boolean, number, word, none } kind = Kind::none;
  enum class List { variable, variant, cause, summary } list = List::variable;
  std::size_t variable = 0;
};
constexpr Type kBoolean{Type::Kind::boolean};
constexpr Type kNumber{Type::Kind::number};
constexpr Type kWrong{Type::Kind::none};

std::string_view in_words(const Type& type) {
  switch (type.kind) {
    case Type::Kind::boolean:
      return "true or false";
    case Type::Kind::number:
      return "a number";
    default:
      return "a word";
  }
}

class Compiler {
 public:
  Compiler(const ConditionContext& context, const YamlNode& scalar)
      : context_(context), scalar_(scalar), lexer_(scalar.text) {
    advance();
  }

  CompiledCondition compile() {
    boolean([this] { return either(); });
    if (!failed_ && token_.kind != Token::Kind::end) expected("`and`, `or` or the end");
    if (failed_) result_.condition.code.clear();
    result_.condition.text = std::string(scalar_.text);
    result_.condition.where = context_.report.span(scalar_.where);
    return std::move(result_);
  }

 private:
  // ---- the grammar; each gives the type of what it has compiled, kWrong after a mistake

  Type either() {
    return chain("or", Op::either, [this] { return both(); });
  }
  Type both() {
    return chain("and", Op::both, [this] { return negation(); });
  }

  template <class Part>
  Type chain(std::string_view word, Op op, Part part) {
    const Token first = token_;
    Type type = part();
    while (!failed_ && token_.is(word)) {
      require_boolean(type, first);
      advance();
      boolean(part);
      emit(op);
      type = kBoolean;
    }
    return failed_ ? kWrong : type;
  }

  Type negation() {
    if (!token_.is("not")) return comparison();
    if (!deeper()) return kWrong;
    advance();
    negated_ = !negated_;
    boolean([this] { return negation(); });
    negated_ = !negated_;
    emit(Op::negate);
    --depth_;
    return failed_ ? kWrong : kBoolean;
  }

  Type comparison() {
    const Token first = token_;
    const Type left = operand();
    const auto found = std::find_if(kComparisons.begin(), kComparisons.end(),
                                    [&](const Comparison& row) { return token_.is(row.symbol); });
    if (failed_ || found == kComparisons.end()) return left;
    const Token symbol = token_;
    const bool ordered = found->op != Op::equal && found->op != Op::not_equal;
    if (ordered && left.kind != Type::Kind::number) {
      type_mistake(symbol, first.text, in_words(left), "`==` or `!=`");
      return kWrong;
    }
    advance();
    compared_with(left, first);
    emit(found->op);
    return failed_ ? kWrong : kBoolean;
  }

  void compared_with(const Type& left, const Token& first) {
    const Token second = token_;
    if (left.kind == Type::Kind::word) return word(left, first);
    if (left.kind == Type::Kind::boolean && second.kind == Token::Kind::name) {
      if (const auto literal = as_boolean(second.text)) {
        emit(Op::constant, *literal ? 1 : 0);
        return advance();
      }
    }
    const Type right = operand();
    if (failed_ || right.kind == left.kind) return;
    type_mistake(second, second.text, in_words(right),
                 std::string(in_words(left)) + " is compared");
  }

  Type operand() {
    if (token_.is("(")) return parenthesis();
    if (token_.kind == Token::Kind::number) return number();
    const bool keyword = token_.is("and") || token_.is("or") || token_.is("not");
    if (token_.kind != Token::Kind::name || keyword) {
      expected("a condition");
      return kWrong;
    }
    const Token name = token_;
    advance();
    return token_.is("(") ? question(name) : named_value(name);
  }

  Type parenthesis() {
    if (!deeper()) return kWrong;
    advance();
    const Type type = either();
    if (!failed_ && !token_.is(")")) expected("`)`");
    if (!failed_) advance();
    --depth_;
    return failed_ ? kWrong : type;
  }

  Type number() {
    const auto value = as_whole(token_.text);
    if (!value || *value > kMostNumber) {
      fail(message("condition-number"), token_,
           {std::string(token_.text), std::to_string(kMostNumber)});
      return kWrong;
    }
    emit(Op::constant, *value);
    advance();
    return kNumber;
  }

  Type named_value(const Token& name) {
    for (const Value& value : kNumbers) {
      if (value.name == name.text) return emit(value.op), kNumber;
    }
    if (name.text == "variant" && !context_.names.all(NameKind::variant).empty()) {
      return emit(Op::variant), Type{Type::Kind::word, Type::List::variant};
    }
    if (name.text == "diagnosis")
      return emit(Op::diagnosis), Type{Type::Kind::word, Type::List::cause};
    if (name.text == "summary")
      return emit(Op::summary), Type{Type::Kind::word, Type::List::summary};
    if (const auto variable = context_.names.use(NameKind::variable, name.text))
      return variable_value(*variable);
    unknown_name(name);
    return kWrong;
  }

  Type variable_value(std::size_t index) {
    emit(Op::variable, static_cast<int>(index));
    const Variable& variable = context_.variables[index];
    if (variable.kind == Variable::Kind::boolean) return kBoolean;
    if (variable.kind == Variable::Kind::number) return kNumber;
    return {Type::Kind::word, Type::List::variable, index};
  }

  // name "(" name [ "/" name ] ")"; the name has been read.
  Type question(const Token& name) {
    const auto found = std::find_if(kQuestions.begin(), kQuestions.end(),
                                    [&](const Question& row) { return row.name == name.text; });
    if (found == kQuestions.end() && name.text != kTook) {
      unknown_name(name);
      return kWrong;
    }
    advance();
    const std::string wanted =
        name.text == kTook ? "a choice" : "the name of a " + std::string(word_for(found->about));
    const Token about = token_;
    if (about.kind != Token::Kind::name && about.kind != Token::Kind::number) {
      expected(wanted);
      return kWrong;
    }
    advance();
    if (name.text == kTook) {
      took(about);
    } else {
      ask(*found, about);
    }
    if (!failed_ && !token_.is(")")) expected("`)`");
    if (failed_) return kWrong;
    advance();
    return kBoolean;
  }

  void ask(const Question& question, const Token& about) {
    const auto index = context_.names.use(question.about, about.text);
    if (!index) {
      failed_ = true;
      return report_unknown(context_.report, context_.names, question.about, about.text,
                            place(about));
    }
    if (question.op == Op::noticed && !negated_) result_.asks_noticed |= bit<CueSet>(*index);
    emit(question.op, static_cast<int>(*index));
  }

  void took(const Token& first) {
    if (!token_.is("/")) return took_anywhere(first);
    advance();
    const Token second = token_;
    if (second.kind != Token::Kind::name && second.kind != Token::Kind::number)
      return expected("a choice");
    advance();
    const auto node = context_.names.find(NameKind::node, first.text);
    if (!node) {
      failed_ = true;
      return report_unknown(context_.report, context_.names, NameKind::node, first.text,
                            place(first));
    }
    const auto choice = context_.choices.find(*node, second.text);
    if (!choice) return unknown_choice(second, *node);
    emit(Op::took, static_cast<int>(*choice));
  }

  void took_anywhere(const Token& name) {
    const auto found = context_.choices.named(name.text);
    if (found.empty()) return unknown_choice(name, std::nullopt);
    if (found.size() == 1) return emit(Op::took, static_cast<int>(found.front()));
    const auto& nodes = context_.names.all(NameKind::node);
    const ChoiceNames::Declared& one = context_.choices.all()[found.front()];
    base::Diagnostic& mistake = fail(message("ambiguous-choice"), name,
                                     {std::string(name.text), std::string(nodes[one.node].name)});
    for (const std::size_t index : found) {
      mistake.notes.push_back(
          context_.report.note(context_.choices.all()[index].where, "one is here"));
    }
  }

  // A word of the list that the left side belongs to.
  void word(const Type& left, const Token& first) {
    const Token word = token_;
    if (word.kind != Token::Kind::name && word.kind != Token::Kind::number)
      return expected("a word that `" + std::string(first.text) + "` may be");
    const std::vector<std::string_view> words = words_of(left);
    const auto found = std::find(words.begin(), words.end(), word.text);
    if (found == words.end()) {
      fail(message("unknown-value"), word, {std::string(word.text), std::string(first.text)},
           did_you_mean(word.text, words, "it may be " + listed(words)));
      return;
    }
    if (left.list == Type::List::variant) context_.names.use(NameKind::variant, word.text);
    if (left.list == Type::List::cause) context_.names.use(NameKind::cause, word.text);
    emit(Op::constant, static_cast<int>(found - words.begin()));
    advance();
  }

  // In the order of the values that the instructions give.
  std::vector<std::string_view> words_of(const Type& type) const {
    switch (type.list) {
      case Type::List::variant:
        return context_.names.spelled(NameKind::variant);
      case Type::List::summary:
        return {kSummaries.begin(), kSummaries.end()};
      case Type::List::variable: {
        const auto& words = context_.variables[type.variable].words;
        return {words.begin(), words.end()};
      }
      case Type::List::cause:
        break;
    }
    std::vector<std::string_view> causes = {"none"};
    for (const Names::Declared& cause : context_.names.all(NameKind::cause))
      causes.push_back(cause.name);
    return causes;
  }

  // ---- types

  template <class Part>
  void boolean(Part part) {
    const Token first = token_;
    require_boolean(part(), first);
  }

  void require_boolean(const Type& type, const Token& first) {
    if (failed_ || type.kind == Type::Kind::boolean) return;
    type_mistake(first, first.text, in_words(type), "something true or false");
  }

  // ---- mistakes

  base::Diagnostic& fail(const base::Message& what, const Token& at,
                         std::vector<std::string> arguments, std::string help = {}) {
    failed_ = true;
    return context_.report.add(what, place(at), std::move(arguments), std::move(help));
  }

  void expected(const std::string& what) {
    for (const Foreign& foreign : kForeign) {
      if (token_.kind == Token::Kind::symbol && token_.text == foreign.symbol) {
        fail(message("condition-symbol"), token_,
             {std::string(foreign.symbol), std::string(foreign.ours)});
        return;
      }
    }
    fail(message("condition-syntax"), token_,
         {what, token_.kind == Token::Kind::end ? "the end" : ticked(token_.text)});
  }

  void type_mistake(const Token& at, std::string_view what, std::string_view is,
                    std::string_view meant) {
    fail(message("condition-type"), at, {std::string(what), std::string(is), std::string(meant)});
  }

  void unknown_name(const Token& name) {
    fail(message("unknown-name"), name, {std::string(name.text)}, help_for(name.text));
  }

  // How a thing of this name is asked for, or what the name may have been meant to be.
  std::string help_for(std::string_view name) const {
    const Names& names = context_.names;
    for (const Question& question : kQuestions) {
      if (names.find(question.about, name))
        return "write `" + std::string(question.name) + "(" + std::string(name) + ")`";
    }
    if (names.find(NameKind::cause, name)) return "write `diagnosis == " + std::string(name) + "`";
    if (names.find(NameKind::variant, name)) return "write `variant == " + std::string(name) + "`";
    if (name == "variant") return "this scenario has no `variants`";
    std::vector<std::string_view> known = names.spelled(NameKind::variable);
    for (const Value& value : kNumbers) known.push_back(value.name);
    for (const Question& question : kQuestions) known.push_back(question.name);
    known.insert(known.end(), {"diagnosis", "summary", kTook});
    if (!names.all(NameKind::variant).empty()) known.push_back("variant");
    return did_you_mean(name, known, "a condition may ask for " + listed(known));
  }

  void unknown_choice(const Token& name, std::optional<std::size_t> node) {
    std::vector<std::string_view> known;
    for (const ChoiceNames::Declared& choice : context_.choices.all()) {
      if (!node || choice.node == *node) known.push_back(choice.name);
    }
    fail(message("unknown-choice"), name, {std::string(name.text)},
         did_you_mean(name.text, known, ""));
  }

  // ---- the program

  void emit(Op op, int operand = 0) {
    if (failed_) return;
    if (is_operand(op)) {
      if (++stack_ > static_cast<int>(kConditionDepth)) return too_deep();
    } else if (op != Op::negate) {
      --stack_;
    }
    result_.condition.code.push_back({op, static_cast<std::int16_t>(operand)});
  }

  bool deeper() {
    if (++depth_ <= static_cast<int>(kConditionDepth)) return true;
    too_deep();
    return false;
  }

  void too_deep() { fail(message("condition-depth"), token_, {std::to_string(kConditionDepth)}); }

  void advance() { token_ = lexer_.next(); }

  Bytes place(const Token& token) const {
    return part_of(context_.report.source().bytes(), scalar_, token.begin, token.end);
  }

  const ConditionContext& context_;
  const YamlNode& scalar_;
  ConditionLexer lexer_;
  Token token_;
  CompiledCondition result_;
  bool failed_ = false;
  bool negated_ = false;
  int depth_ = 0;
  int stack_ = 0;
};

}  // namespace

void ChoiceNames::index() {
  by_name_.clear();
  for (std::size_t i = 0; i < all_.size(); ++i) by_name_.emplace(all_[i].name, i);
}

std::vector<std::size_t> ChoiceNames::named(std::string_view name) const {
  std::vector<std::size_t> found;
  const auto [begin, end] = by_name_.equal_range(name);
  for (auto row = begin; row != end; ++row) found.push_back(row->second);
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<std::size_t> ChoiceNames::find(std::size_t node, std::string_view name) const {
  const auto [begin, end] = by_name_.equal_range(name);
  for (auto row = begin; row != end; ++row) {
    if (all_[row->second].node == node) return row->second;
  }
  return std::nullopt;
}

CompiledCondition compile_condition(const ConditionContext& context, const YamlNode& scalar) {
  return Compiler(context, scalar).compile();
}

}  // namespace earshot::scenario
