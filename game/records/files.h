// What this room asks of the file system: durable renames, a lock, whole files. Private to the
// room.
//
// All of it throws DatabaseError with the system's words. Nothing follows a symbolic link in the
// folder of the records.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace earshot::records {

enum class Kind : unsigned char { missing, file, link, other };
Kind kind_of(const std::filesystem::path& path);

// Makes what is missing of the folder (the last part for its owner alone) and gives its real path.
std::filesystem::path prepare_folder(const std::filesystem::path& folder);

std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file,
                std::string_view bytes);  // anew, private, synced

void keep_private(const std::filesystem::path& file);  // takes away what others may do with it
void sync_file(const std::filesystem::path& file);
void sync_folder(const std::filesystem::path& folder);
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);
void remove_file(const std::filesystem::path& file);  // no matter whether there is one

// Held until destroyed or the process ends, however it ends.
class Lock {
 public:
  // Throws Trouble::busy, naming the process, when somebody else holds it.
  explicit Lock(const std::filesystem::path& file);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int descriptor_;
};

}  // namespace earshot::records
