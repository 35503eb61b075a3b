#include "host/open_log.h"

#include "host/postgres_connection.h"
#include "host/postgres_log.h"

namespace earshot::host {

base::Result<std::unique_ptr<Log>> open_log(const std::string& store, Opening opening) {
  return is_postgres(store) ? open_postgres_log(store, opening) : open_sqlite_log(store, opening);
}

std::string told_store(const std::string& store) {
  return is_postgres(store) ? without_password(store) : store;
}

}  // namespace earshot::host
