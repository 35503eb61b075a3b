// Doing harm to records behind the store's back.
#pragma once

#include <filesystem>
#include <string>

namespace earshot::test {

// Runs SQL on the file, with the room's own row_sum() at hand.
void run_sql(const std::filesystem::path& file, const std::string& sql);
// The first column of the first row.
std::string query(const std::filesystem::path& file, const std::string& sql);

void flip_byte(const std::filesystem::path& file, std::size_t offset, unsigned char bits = 0xFF);
// Flips bits of the only place, or of each, where `text` stands in the file.
std::size_t garble(const std::filesystem::path& file, std::string_view text);

}  // namespace earshot::test
