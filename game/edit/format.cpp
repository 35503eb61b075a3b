#include "edit/format.h"

#include "edit/format_block.h"
#include "scenario/yaml_reader.h"

namespace earshot::edit {

namespace {

using scenario::Report;
using scenario::YamlTree;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// At most one empty line in a row, none at the beginning or the end.
std::string text_of(const Rows& rows) {
  std::string text;
  bool gap = false;
  for (const Row& row : rows) {
    if (row.text.empty() && !row.verbatim) {
      gap = true;
      continue;
    }
    if (gap && !text.empty()) text += "\n";
    gap = false;
    text += row.text + "\n";
  }
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

base::Failure mistakes_in(const base::SourceFile& source) {
  return {source.path() + " cannot be put in order while it has mistakes; `earshot-content check " +
          source.path() + "` says which"};
}

bool says_the_same(const base::SourceFile& before, const base::SourceFile& after,
                   const Inside& inside) {
  Report first(before);
  Report second(after);
  const YamlTree a = scenario::read_yaml(first, "earshot");
  const YamlTree b = scenario::read_yaml(second, "earshot");
  return !base::has_errors(second.diagnostics()) && same_meaning(a.root, b.root, inside);
}

}  // namespace

base::Result<std::string> formatted(const base::SourceFile& source) {
  std::string_view bytes = source.bytes();
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const base::SourceFile file(source.path(), std::string(bytes));
  Report report(file);
  const YamlTree tree = scenario::read_yaml(report, "earshot");
  const bool mapping = tree.root.is(scenario::YamlNode::Kind::mapping);
  if (base::has_errors(report.diagnostics()) || !mapping || tree.root.entries.empty())
    return mistakes_in(source);
  const Inside inside = inside_file(tree.root);
  std::string text = text_of(Blocks(file.bytes()).root(tree.root, inside));
  if (!says_the_same(file, base::SourceFile(source.path(), text), inside)) {
    return base::Failure{source.path() +
                         " is left as it is: in another order it would not say the same"};
  }
  return text;
}

}  // namespace earshot::edit
