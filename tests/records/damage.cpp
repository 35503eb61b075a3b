#include "damage.h"

#include "office.h"
#include "records/database.h"

namespace earshot::test {

using records::Database;

void run_sql(const std::filesystem::path& file, const std::string& sql) {
  const Database database = Database::open(file, Database::Access::write);
  database.fold_journal_on_close();
  database.execute(sql);
}

std::string query(const std::filesystem::path& file, const std::string& sql) {
  return Database::open(file, Database::Access::write).text(sql);
}

void flip_byte(const std::filesystem::path& file, std::size_t offset, unsigned char bits) {
  std::string bytes = bytes_of(file);
  REQUIRE(offset < bytes.size());
  bytes[offset] = static_cast<char>(static_cast<unsigned char>(bytes[offset]) ^ bits);
  write_bytes(file, bytes);
}

std::size_t garble(const std::filesystem::path& file, std::string_view text) {
  std::string bytes = bytes_of(file);
  std::size_t count = 0;
  for (std::size_t at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at)) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    ++count;
  }
  write_bytes(file, bytes);
  return count;
}

}  // namespace earshot::test
