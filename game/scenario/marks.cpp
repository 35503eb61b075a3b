// One pass over the text; a mark that is not closed is taken for a plain character after it has
// been reported.
#include "scenario/marks.h"

#include "scenario/bits.h"
#include "scenario/messages.h"
#include "scenario/yaml_places.h"

namespace earshot::scenario {
namespace {

constexpr std::string_view kMarks = "*[]()\\";

constexpr bool begins_something(char c) { return c == '\\' || c == '*' || c == '[' || c == ']'; }

class Reader {
 public:
  Reader(std::string_view source, Marks allowed, MarkListener& listener)
      : source_(source), allowed_(allowed), listener_(listener) {}

  Text read() {
    text_.plain.reserve(source_.size());
    while (at_ < source_.size()) {
      switch (source_[at_]) {
        case '\\':
          escaped();
          break;
        case '*':
          emphasis();
          break;
        case '[':
          fact();
          break;
        case ']':
          stray();
          break;
        default:
          plain();
      }
    }
    return std::move(text_);
  }

 private:
  // Up to the next mark: nearly all of a text.
  void plain() {
    const std::size_t begin = at_;
    while (at_ < source_.size() && !begins_something(source_[at_])) ++at_;
    text_.plain += source_.substr(begin, at_ - begin);
  }

  template <class... Arguments>
  void complain(const base::Message& what, std::size_t begin, std::size_t end,
                Arguments... arguments) {
    listener_.mistake(what, begin, end, {std::string(arguments)...});
  }

  void escaped() {
    const bool before_mark =
        at_ + 1 < source_.size() && kMarks.find(source_[at_ + 1]) != std::string_view::npos;
    if (before_mark) ++at_;
    text_.plain += source_[at_++];
  }

  // The closing mark of what began at at_, or npos; what lies between may hold no mark but the
  // escaped ones.
  std::size_t closing(char mark) {
    for (std::size_t i = at_ + 1; i < source_.size(); ++i) {
      const char c = source_[i];
      if (c == '\\') {
        ++i;
      } else if (c == mark) {
        return i;
      } else if (c == '*' || c == '[') {
        complain(message("nested-marks"), i, i + 1, std::string(1, c));
        return std::string_view::npos;
      }
    }
    complain(message("unclosed-mark"), at_, at_ + 1, std::string(1, source_[at_]),
             std::string(1, mark));
    return std::string_view::npos;
  }

  void append_run(std::size_t end, std::optional<FactIndex> fact) {
    const auto begin = static_cast<std::uint32_t>(text_.plain.size());
    for (++at_; at_ < end;) {
      if (source_[at_] == '\\') {
        escaped();
      } else {
        text_.plain += source_[at_++];
      }
    }
    text_.runs.push_back({begin, static_cast<std::uint32_t>(text_.plain.size()), fact});
  }

  void give_up() { text_.plain += source_.substr(at_), at_ = source_.size(); }

  void emphasis() {
    const std::size_t end = closing('*');
    if (end == std::string_view::npos) return give_up();
    if (end == at_ + 1) {
      complain(message("empty-mark"), at_, end + 1, source_.substr(at_, 2));
      return give_up();
    }
    append_run(end, std::nullopt);
    ++at_;
  }

  void fact() {
    const std::size_t begin = at_;
    if (allowed_ == Marks::emphasis) {
      complain(message("fact-mark-here"), at_, at_ + 1);
      return give_up();
    }
    const std::size_t end = closing(']');
    if (end == std::string_view::npos) return give_up();
    const bool named = end + 1 < source_.size() && source_[end + 1] == '(';
    const std::size_t last = named ? source_.find(')', end) : std::string_view::npos;
    if (last == std::string_view::npos) {
      complain(message("mark-without-fact"), begin, end + 1);
      return give_up();
    }
    if (end == begin + 1)
      complain(message("empty-mark"), begin, last + 1, source_.substr(begin, last + 1 - begin));
    const std::string_view name = source_.substr(end + 2, last - end - 2);
    const auto index = listener_.fact(name, end + 2, last);
    append_run(end, static_cast<FactIndex>(index.value_or(0)));
    at_ = last + 1;
  }

  void stray() {
    if (at_ + 1 < source_.size() && source_[at_ + 1] == '(') {
      complain(message("stray-mark"), at_, at_ + 1);
    }
    text_.plain += source_[at_++];
  }

  std::string_view source_;
  Marks allowed_;
  MarkListener& listener_;
  Text text_;
  std::size_t at_ = 0;
};

// Of a text in a scenario's file: what is said about it stands there.
class InFile : public MarkListener {
 public:
  InFile(Report& report, Names& names, const YamlNode& scalar)
      : report_(report), names_(names), scalar_(scalar) {}

  void mistake(const base::Message& what, std::size_t begin, std::size_t end,
               std::vector<std::string> arguments) override {
    report_.add(what, place(begin, end), std::move(arguments));
  }

  std::optional<FactIndex> fact(std::string_view name, std::size_t begin,
                                std::size_t end) override {
    const Bytes where = place(begin, end);
    const auto index = names_.use(NameKind::fact, name, where);
    if (!index) report_unknown(report_, names_, NameKind::fact, name, where);
    return index ? std::optional(static_cast<FactIndex>(*index)) : std::nullopt;
  }

 private:
  Bytes place(std::size_t begin, std::size_t end) const {
    return part_of(report_.source().bytes(), scalar_, begin, end);
  }

  Report& report_;
  Names& names_;
  const YamlNode& scalar_;
};

// `)` ends nothing by itself, so it needs no `\`.
std::string escaped(std::string_view words) {
  std::string text;
  for (const char c : words) {
    if (c == '*' || c == '[' || c == ']' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

}  // namespace

Text read_marks(std::string_view text, Marks allowed, MarkListener& listener) {
  return Reader(text, allowed, listener).read();
}

Text read_marks(Report& report, Names& names, const YamlNode& scalar, Marks allowed) {
  InFile listener(report, names, scalar);
  return read_marks(scalar.text, allowed, listener);
}

std::string with_marks(const Text& text, const std::vector<Fact>& facts) {
  const std::string_view plain = text.plain;
  std::string written;
  std::size_t at = 0;
  for (const Text::Run& run : text.runs) {
    written += escaped(plain.substr(at, run.begin - at));
    const std::string words = escaped(plain.substr(run.begin, run.end - run.begin));
    written += run.fact ? "[" + words + "](" + facts[*run.fact].name + ")" : "*" + words + "*";
    at = run.end;
  }
  return written + escaped(plain.substr(at));
}

FactSet facts_in(const Text& text) {
  FactSet facts = 0;
  for (const Text::Run& run : text.runs) {
    if (run.fact) facts |= bit<FactSet>(*run.fact);
  }
  return facts;
}

}  // namespace earshot::scenario
