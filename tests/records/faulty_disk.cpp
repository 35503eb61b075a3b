// SQLite hands every file a block of memory of the size the VFS asks for: our part, then that of
// the system's VFS.
#include "faulty_disk.h"

#include <sqlite3.h>

#include <cstring>
#include <new>

#include "office.h"

namespace earshot::test {

struct FaultyDisk::State {
  sqlite3_vfs vfs{};
  sqlite3_vfs* real = nullptr;
  int changes = 0;
  int syncs = 0;
  int fail_at = 0;  // 0: never
  bool once = false;
  Fault fault = Fault::none;
  bool watching = false;
  std::map<std::string, std::string> synced;

  // What this change comes to: an error, or 0.
  int change() {
    ++changes;
    const bool fails = fault != Fault::none && (once ? changes == fail_at : changes >= fail_at);
    if (!fails) return SQLITE_OK;
    return fault == Fault::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  }
};

namespace {

FaultyDisk::State* disk =
    nullptr;  // the one that lives; SQLite's callbacks have no other way to it

struct File {
  sqlite3_file base;
  const char* name;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* ours(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return ours(file)->real(); }

int close_file(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }

int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), to, size, offset);
}

int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
  const int error = disk->change();
  if (error == SQLITE_FULL) return error;
  const int written = error == SQLITE_OK ? size : size / 2;
  const int code = real(file)->pMethods->xWrite(real(file), from, written, offset);
  return error == SQLITE_OK ? code : error;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (const int error = disk->change()) return error;
  return real(file)->pMethods->xTruncate(real(file), size);
}

// Nothing here outlives a power cut anyway, so the real sync is spared.
int sync_file(sqlite3_file* file, int) {
  ++disk->syncs;
  if (const int error = disk->change()) return error;
  if (!disk->watching || ours(file)->name == nullptr) return SQLITE_OK;
  sqlite3_int64 size = 0;
  real(file)->pMethods->xFileSize(real(file), &size);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  const int code = real(file)->pMethods->xRead(real(file), bytes.data(), static_cast<int>(size), 0);
  disk->synced[ours(file)->name] = std::move(bytes);
  return code;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int kind) { return real(file)->pMethods->xLock(real(file), kind); }
int unlock(sqlite3_file* file, int kind) { return real(file)->pMethods->xUnlock(real(file), kind); }
int check_lock(sqlite3_file* file, int* held) {
  return real(file)->pMethods->xCheckReservedLock(real(file), held);
}
int control(sqlite3_file* file, int what, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector_size(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

constexpr sqlite3_io_methods kMethods{
    1,       close_file, read_file,  write_file, truncate_file, sync_file,       file_size,
    lock,    unlock,     check_lock, control,    sector_size,   characteristics, nullptr,
    nullptr, nullptr,    nullptr,    nullptr,    nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  file->pMethods = nullptr;
  if ((flags & SQLITE_OPEN_CREATE) != 0) {
    if (const int error = disk->change()) return error;
  }
  ours(file)->name = name;
  const int code = disk->real->xOpen(disk->real, name, real(file), flags, out);
  if (real(file)->pMethods != nullptr) file->pMethods = &kMethods;
  return code;
}

int delete_file(sqlite3_vfs*, const char* name, int sync) {
  if (const int error = disk->change()) return error;
  disk->synced.erase(name);
  return disk->real->xDelete(disk->real, name, sync);
}

}  // namespace

FaultyDisk::FaultyDisk() : state_(new State) {
  REQUIRE(disk == nullptr);
  state_->real = sqlite3_vfs_find(nullptr);
  state_->vfs = *state_->real;
  state_->vfs.zName = "faulty";
  state_->vfs.szOsFile = static_cast<int>(sizeof(File)) + state_->real->szOsFile;
  state_->vfs.xOpen = open_file;
  state_->vfs.xDelete = delete_file;
  disk = state_;
  sqlite3_vfs_register(&state_->vfs, 1);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(&state_->vfs);
  sqlite3_vfs_register(state_->real, 1);
  disk = nullptr;
  delete state_;
}

void FaultyDisk::fail_from(int count, Fault fault) {
  state_->fail_at = state_->changes + count;
  state_->fault = fault;
  state_->once = false;
}

void FaultyDisk::fail_once(int count, Fault fault) {
  fail_from(count, fault);
  state_->once = true;
}

void FaultyDisk::heal() { state_->fault = Fault::none; }
int FaultyDisk::changes() const { return state_->changes; }
int FaultyDisk::syncs() const { return state_->syncs; }

void FaultyDisk::watch(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    state_->synced[entry.path().string()] = bytes_of(entry.path());
  }
  state_->watching = true;
}

void FaultyDisk::lose_power() const {
  for (const auto& [name, bytes] : state_->synced) write_bytes(name, bytes);
}

}  // namespace earshot::test
