// The answer to a body that could not be read.
#pragma once

#include "host/http.h"
#include "workshop/requests.h"

namespace earshot::host {

template <class T>
Response wrong_body(const workshop::Asked<T>& asked) {
  if (!asked.is_json) return failed(400, "not-json", "the body is no JSON, or nests too deep");
  const std::string place = asked.where.empty() ? "the body" : '`' + asked.where + '`';
  return failed(400, "wrong-body", place + ' ' + asked.what, {},
                "\"where\":" + workshop::quoted_json(asked.where));
}

}  // namespace earshot::host
