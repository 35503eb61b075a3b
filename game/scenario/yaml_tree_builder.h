// Makes a tree of yaml-cpp's events. Private to yaml_reader, and with it the only place that knows
// yaml-cpp.
//
// It puts a place on everything, keeps the limits, drops keys given twice, and turns down what the
// formats have no use for: aliases, anchors, tags, merge keys, keys that are lists.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/yaml_tree.h"

namespace earshot::scenario {

class TreeBuilder : public YAML::EventHandler {
 public:
  // Thrown through the parser when a limit is reached, or when a second document begins.
  struct Stop {};

  // `speaks`: whether what it finds is news (it is not after the first look found mistakes).
  TreeBuilder(Report& report, YamlTree& tree, bool speaks);

  std::size_t skipped() const { return skipped_; }  // bytes that yaml-cpp does not get to see
  std::size_t byte_of(const YAML::Mark& mark) const;
  void finish_incomplete();  // what was begun and not ended when the file broke off

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override { ended_ = true; }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlNode node;
    std::size_t first = 0;  // of its parts, in items_ or entries_
    bool broken = false;    // a tag or an anchor stood before it
    bool has_key = false;   // of a mapping: the next node is this key's value
    bool odd_key = false;   // … and is dropped
    YamlKey key;
  };

  std::string_view source(Bytes where) const {
    return file_.substr(where.begin, where.end - where.begin);
  }
  std::size_t word_end(std::size_t at) const;
  Bytes place_of_nothing(std::size_t at) const;
  void place_scalar(std::size_t at, const std::string& value, YamlNode& node);
  void check_text(const std::string& value, YamlNode& node);
  bool refuse_properties(std::size_t at, std::string_view tag, YAML::anchor_t anchor,
                         YamlNode& node);
  void open(const YAML::Mark& mark, std::string_view tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style, YamlNode::Kind kind);
  void close();
  std::size_t closing_bracket(std::size_t at) const;
  void count(std::size_t at);
  [[noreturn]] void give_up(std::size_t at);
  void accept(const YamlNode& node);
  void take_key(Open& parent, const YamlNode& node);
  void say_odd_key(const YamlNode& node);
  std::span<const YamlNode> items_of(const Open& open) const;
  std::span<const YamlEntry> entries_of(const Open& open) const;
  std::size_t last_byte(const Open& open) const;
  std::string_view kept(std::string_view text);
  void drop_duplicates(std::size_t first_entry);
  void say(const base::Message& what, Bytes where, std::vector<std::string> arguments);

  Report& report_;
  std::string_view file_;
  YamlTree& tree_;
  bool speaks_;
  bool ended_ = false;
  std::size_t skipped_;
  std::vector<Open> open_;
  // The parts of all that is open, those of the innermost last: they go into the tree's memory when
  // it closes.
  std::vector<YamlNode> items_;
  std::vector<YamlEntry> entries_;
  std::size_t values_ = 0;
};

}  // namespace earshot::scenario
