// Recursive descent, one function for each rule of the grammar; nesting is counted, so that no
// input makes it deep. The first mistake ends the condition: what follows it could only be guessed.
#include "scenario/condition_compiler.h"

#include <algorithm>

#include "scenario/bits.h"
#include "scenario/condition_lexer.h"
#include "scenario/condition_words.h"
#include "scenario/fields.h"
#include "scenario/messages.h"
#include "scenario/yaml_places.h"

namespace earshot::scenario {
namespace {

constexpr int kMostNumber = 9'999;
constexpr std::size_t kMostNotes = 4;

// What an operand is. Words belong to a list of their own: those of one cannot be compared with
// those of another.
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
    result_.condition.branches = branches_of(result_.condition.code);
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
    if (!failed_ && foreign() != nullptr) return expected("a comparison"), kWrong;
    const auto found =
        std::find_if(condition_words::kComparisons.begin(), condition_words::kComparisons.end(),
                     [&](const condition_words::Comparison& row) { return token_.is(row.symbol); });
    if (failed_ || found == condition_words::kComparisons.end()) return left;
    const Token symbol = token_;
    const bool ordered = found->op != Op::equal && found->op != Op::not_equal;
    if (ordered && left.kind != Type::Kind::number) {
      fail(message("condition-order"), symbol,
           {std::string(symbol.text), std::string(first.text), std::string(in_words(left))});
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
    const auto literal = second.kind == Token::Kind::name ? as_boolean(second.text) : std::nullopt;
    if (literal) {
      if (left.kind != Type::Kind::boolean) return type_mistake(second, kBoolean, in_words(left));
      emit(Op::constant, *literal ? 1 : 0);
      return advance();
    }
    const Type right = operand();
    if (!failed_ && right.kind != left.kind) type_mistake(second, right, in_words(left));
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
    for (const condition_words::Value& value : condition_words::kNumbers) {
      if (value.name == name.text) return emit(value.op), kNumber;
    }
    if (name.text == "variant" && !context_.names.all(NameKind::variant).empty()) {
      return emit(Op::variant), Type{Type::Kind::word, Type::List::variant};
    }
    if (name.text == "diagnosis")
      return emit(Op::diagnosis), Type{Type::Kind::word, Type::List::cause};
    if (name.text == "summary")
      return emit(Op::summary), Type{Type::Kind::word, Type::List::summary};
    if (const auto variable = context_.names.use(NameKind::variable, name.text, place(name)))
      return variable_value(*variable);
    const bool question =
        name.text == condition_words::kTook ||
        std::any_of(condition_words::kQuestions.begin(), condition_words::kQuestions.end(),
                    [&](const condition_words::Question& row) { return row.name == name.text; });
    if (question) {
      expected("`(` behind " + ticked(name.text));
    } else {
      unknown_name(name);
    }
    return kWrong;
  }

  Type variable_value(std::size_t index) {
    if (index < context_.unsound.size() && context_.unsound[index]) {
      failed_ = true;
      return kWrong;
    }
    emit(Op::variable, static_cast<int>(index));
    const Variable& variable = context_.variables[index];
    if (variable.kind == Variable::Kind::boolean) return kBoolean;
    if (variable.kind == Variable::Kind::number) return kNumber;
    return {Type::Kind::word, Type::List::variable, index};
  }

  // name "(" name [ "/" name ] ")"; the name has been read.
  Type question(const Token& name) {
    const auto found =
        std::find_if(condition_words::kQuestions.begin(), condition_words::kQuestions.end(),
                     [&](const condition_words::Question& row) { return row.name == name.text; });
    if (found == condition_words::kQuestions.end() && name.text != condition_words::kTook) {
      unknown_name(name);
      return kWrong;
    }
    advance();
    const std::string wanted =
        name.text == condition_words::kTook ? "a choice" : "the name of " + one(found->about);
    const Token about = token_;
    if (about.kind != Token::Kind::name && about.kind != Token::Kind::number) {
      expected(wanted);
      return kWrong;
    }
    advance();
    if (name.text == condition_words::kTook) {
      took(about);
    } else {
      ask(*found, about);
    }
    if (!failed_ && !token_.is(")")) expected("`)`");
    if (failed_) return kWrong;
    advance();
    return kBoolean;
  }

  void ask(const condition_words::Question& question, const Token& about) {
    const auto index = context_.names.use(question.about, about.text, place(about));
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
    context_.names.stands(NameKind::node, *node, place(first));
    context_.names.stands(std::nullopt, *choice, place(second));
    emit(Op::took, static_cast<int>(*choice));
  }

  void took_anywhere(const Token& name) {
    const auto found = context_.choices.named(name.text);
    if (found.empty()) return unknown_choice(name, std::nullopt);
    if (found.size() == 1) {
      context_.names.stands(std::nullopt, found.front(), place(name));
      return emit(Op::took, static_cast<int>(found.front()));
    }
    const auto& nodes = context_.names.all(NameKind::node);
    const ChoiceNames::Declared& one = context_.choices.all()[found.front()];
    base::Diagnostic& mistake = fail(message("ambiguous-choice"), name,
                                     {std::string(name.text), std::string(nodes[one.node].name)});
    for (const std::size_t index : found) {
      if (mistake.notes.size() == kMostNotes) break;
      mistake.notes.push_back(
          context_.report.note(context_.choices.all()[index].where, "one is here"));
    }
  }

  // A word of the list that the left side belongs to.
  void word(const Type& left, const Token& first) {
    const Token word = token_;
    if (word.kind != Token::Kind::name && word.kind != Token::Kind::number)
      return expected("a word that `" + std::string(first.text) + "` may be");
    const std::vector<std::string_view> known = words_of(left);
    const auto found = std::find(known.begin(), known.end(), word.text);
    if (found == known.end()) return unknown_word(left, first, word, known);
    if (left.list == Type::List::variant)
      context_.names.use(NameKind::variant, word.text, place(word));
    if (left.list == Type::List::cause) context_.names.use(NameKind::cause, word.text, place(word));
    emit(Op::constant, static_cast<int>(found - known.begin()));
    advance();
  }

  void unknown_word(const Type& left, const Token& first, const Token& word,
                    const std::vector<std::string_view>& known) {
    std::string help = did_you_mean(word.text, known, "it may be " + listed(known));
    if (left.list == Type::List::cause) {
      fail(message("unknown-cause"), word, {std::string(word.text)}, std::move(help));
    } else if (left.list == Type::List::variant) {
      fail(message("unknown-variant"), word, {std::string(word.text)}, std::move(help));
    } else {
      fail(message("unknown-value"), word, {std::string(word.text), std::string(first.text)},
           std::move(help));
    }
  }

  // In the order of the values that the instructions give.
  std::vector<std::string_view> words_of(const Type& type) const {
    switch (type.list) {
      case Type::List::variant:
        return context_.names.spelled(NameKind::variant);
      case Type::List::summary:
        return {condition_words::kSummaries.begin(), condition_words::kSummaries.end()};
      case Type::List::variable: {
        const auto& listed_words = context_.variables[type.variable].words;
        return {listed_words.begin(), listed_words.end()};
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
    type_mistake(first, type, "something true or false");
  }

  // ---- mistakes

  base::Diagnostic& fail(const base::Message& what, const Token& at,
                         std::vector<std::string> arguments, std::string help = {}) {
    failed_ = true;
    return context_.report.add(what, place(at), std::move(arguments), std::move(help));
  }

  // A symbol of another language, and what it is here.
  const condition_words::Foreign* foreign() const {
    const auto found =
        std::find_if(condition_words::kForeign.begin(), condition_words::kForeign.end(),
                     [&](const condition_words::Foreign& row) {
                       return token_.kind == Token::Kind::symbol && token_.text == row.symbol;
                     });
    return found == condition_words::kForeign.end() ? nullptr : &*found;
  }

  void expected(const std::string& what) {
    if (const condition_words::Foreign* symbol = foreign()) {
      fail(message("condition-symbol"), token_,
           {std::string(symbol->symbol), std::string(symbol->ours)});
      return;
    }
    fail(message("condition-syntax"), token_,
         {what, token_.kind == Token::Kind::end ? "the end" : ticked(token_.text)});
  }

  void type_mistake(const Token& at, const Type& is, std::string_view meant) {
    fail(message("condition-type"), at,
         {std::string(at.text), std::string(in_words(is)), std::string(meant)});
  }

  void unknown_name(const Token& name) {
    fail(message("unknown-name"), name, {std::string(name.text)}, help_for(name.text));
  }

  // How a thing of this name is asked for, or what the name may have been meant to be.
  std::string help_for(std::string_view name) const {
    const Names& names = context_.names;
    for (const condition_words::Question& question : condition_words::kQuestions) {
      if (names.find(question.about, name))
        return "write `" + std::string(question.name) + "(" + std::string(name) + ")`";
    }
    if (names.find(NameKind::cause, name)) return "write `diagnosis == " + std::string(name) + "`";
    if (names.find(NameKind::variant, name)) return "write `variant == " + std::string(name) + "`";
    if (name == "variant") return "this scenario has no `variants`";
    std::vector<std::string_view> known = names.spelled(NameKind::variable);
    for (const condition_words::Value& value : condition_words::kNumbers)
      known.push_back(value.name);
    for (const condition_words::Question& question : condition_words::kQuestions)
      known.push_back(question.name);
    known.insert(known.end(), {"diagnosis", "summary", condition_words::kTook});
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

CompiledCondition compile_condition(const ConditionContext& context, const YamlNode& scalar) {
  return Compiler(context, scalar).compile();
}

}  // namespace earshot::scenario
