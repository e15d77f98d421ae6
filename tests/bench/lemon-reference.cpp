// Solves one transportation problem with LEMON's network simplex, as a native reference for `npm run bench`.
// Input, little-endian: int32 rows, columns, arcs; int32 start[rows + 1], column[arcs], cost[arcs], quantity[rows],
// capacity[columns]; float64 worth[rows] (whole numbers). Output: one JSON object; seconds are user CPU of the solve alone.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>
#include <vector>

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int64_t, int64_t>;

template <typename Value>
static std::vector<Value> read(FILE* file, size_t count) {
  std::vector<Value> values(count);
  if (fread(values.data(), sizeof(Value), count, file) != count) {
    fprintf(stderr, "the input ends early\n");
    exit(1);
  }
  return values;
}

static double userSeconds() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6;
}

static long peakKiB() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int main(int count, char** words) {
  FILE* file = count > 1 ? fopen(words[1], "rb") : nullptr;
  if (file == nullptr) {
    fprintf(stderr, "name a readable file\n");
    return 1;
  }
  const auto sizes = read<int32_t>(file, 3);
  const int rows = sizes[0], columns = sizes[1], arcs = sizes[2];
  const auto start = read<int32_t>(file, rows + 1);
  const auto column = read<int32_t>(file, arcs);
  const auto cost = read<int32_t>(file, arcs);
  const auto quantity = read<int32_t>(file, rows);
  const auto capacity = read<int32_t>(file, columns);
  const auto worth = read<double>(file, rows);
  fclose(file);
  const long inputKiB = peakKiB();

  // A circulation through a hub: hub → row (at most its quantity) → column → hub (at most its capacity).
  Graph graph;
  graph.reserveNode(rows + columns + 1);
  graph.reserveArc(arcs + rows + columns);
  for (int node = 0; node <= rows + columns; ++node) graph.addNode();
  const auto hub = graph.nodeFromId(rows + columns);
  Graph::ArcMap<int64_t> price(graph), upper(graph);
  Graph::NodeMap<int64_t> supply(graph, 0);
  std::vector<int> rowOf(arcs);
  for (int row = 0; row < rows; ++row) {
    for (int entry = start[row]; entry < start[row + 1]; ++entry) {
      const auto arc = graph.addArc(graph.nodeFromId(row), graph.nodeFromId(rows + column[entry]));
      price[arc] = cost[entry] - static_cast<int64_t>(worth[row]);
      upper[arc] = quantity[row];
      rowOf[entry] = row;
    }
  }
  for (int row = 0; row < rows; ++row) upper[graph.addArc(hub, graph.nodeFromId(row))] = quantity[row];
  for (int node = 0; node < columns; ++node) upper[graph.addArc(graph.nodeFromId(rows + node), hub)] = capacity[node];

  const double begin = userSeconds();
  Simplex simplex(graph);
  simplex.costMap(price).upperMap(upper).supplyMap(supply);
  const bool optimal = simplex.run() == Simplex::OPTIMAL;
  const double seconds = userSeconds() - begin;

  int64_t total = 0;
  std::map<int64_t, int64_t> served;
  for (int entry = 0; entry < arcs; ++entry) {
    const int64_t units = simplex.flow(graph.arcFromId(entry));
    if (units == 0) continue;
    total += units * cost[entry];
    served[static_cast<int64_t>(worth[rowOf[entry]])] += units;
  }
  printf("{\"optimal\":%s,\"seconds\":%.6f,\"cost\":%lld,\"peakKiB\":%ld,\"inputKiB\":%ld,\"served\":[",
         optimal ? "true" : "false", seconds, static_cast<long long>(total), peakKiB(), inputKiB);
  const char* lead = "";
  for (auto place = served.rbegin(); place != served.rend(); ++place) {
    printf("%s[%lld,%lld]", lead, static_cast<long long>(place->first), static_cast<long long>(place->second));
    lead = ",";
  }
  printf("]}\n");
  return optimal ? 0 : 1;
}
