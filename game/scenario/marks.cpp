// One pass over the text; a mark that is not closed is taken for a plain character after it has
// been reported.
#include "scenario/marks.h"

#include "scenario/bits.h"
#include "scenario/messages.h"
#include "scenario/yaml_places.h"

namespace earshot::scenario {
namespace {

constexpr std::string_view kMarks = "*[]()\\";

class Reader {
 public:
  Reader(Report& report, Names& names, const YamlNode& scalar, Marks allowed)
      : report_(report), names_(names), scalar_(scalar), source_(scalar.text), allowed_(allowed) {}

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
          text_.plain += source_[at_++];
      }
    }
    return std::move(text_);
  }

 private:
  std::string_view file() const { return report_.source().bytes(); }

  template <class... Arguments>
  void complain(const base::Message& what, std::size_t begin, std::size_t end,
                Arguments... arguments) {
    report_.add(what, part_of(file(), scalar_, begin, end), {std::string(arguments)...});
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
    const Bytes where = part_of(file(), scalar_, end + 2, last);
    const auto index = names_.use(NameKind::fact, name, where);
    if (!index) report_unknown(report_, names_, NameKind::fact, name, where);
    append_run(end, static_cast<FactIndex>(index.value_or(0)));
    at_ = last + 1;
  }

  void stray() {
    if (at_ + 1 < source_.size() && source_[at_ + 1] == '(') {
      complain(message("stray-mark"), at_, at_ + 1);
    }
    text_.plain += source_[at_++];
  }

  Report& report_;
  Names& names_;
  const YamlNode& scalar_;
  std::string_view source_;
  Marks allowed_;
  Text text_;
  std::size_t at_ = 0;
};

}  // namespace

Text read_marks(Report& report, Names& names, const YamlNode& scalar, Marks allowed) {
  return Reader(report, names, scalar, allowed).read();
}

FactSet facts_in(const Text& text) {
  FactSet facts = 0;
  for (const Text::Run& run : text.runs) {
    if (run.fact) facts |= bit<FactSet>(*run.fact);
  }
  return facts;
}

}  // namespace earshot::scenario
