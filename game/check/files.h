// Which files belong together: a pack and what lies in it, a scenario and its plays.
//
// Entry points: pack_above(), plays_beside(), scenario_of_play(), kind_of().
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace earshot::check {

bool is_yaml(const std::filesystem::path& path);  // by its name
bool is_play(const std::filesystem::path& path);

// The nearest folder at or above the path that holds a pack.yaml.
std::optional<std::filesystem::path> pack_above(const std::filesystem::path& path);

// `marta.best.play` and `marta.play` are plays of the `marta.yaml` beside them.
std::vector<std::filesystem::path> plays_beside(const std::filesystem::path& scenario);
std::filesystem::path scenario_of_play(const std::filesystem::path& play);

// The first key of a YAML file, "earshot-pack"; empty when there is none.
std::string_view first_key(std::string_view text);

// What a YAML file is, by its first key.
enum class FileKind : std::uint8_t { scenario, rubric, pack, session, curriculum };
FileKind kind_of(std::string_view text);

// The YAML and `.play` files below a folder, sorted; folders with a pack.yaml of their own are left
// out and named in `packs`.
struct Found {
  std::vector<std::filesystem::path> files;
  std::vector<std::filesystem::path> packs;
};
Found find_below(const std::filesystem::path& folder);

bool is_below(const std::filesystem::path& path,
              const std::filesystem::path& folder);  // or the folder itself

}  // namespace earshot::check
