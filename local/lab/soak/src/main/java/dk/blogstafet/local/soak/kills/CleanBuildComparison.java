package dk.blogstafet.local.soak.kills;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.aws.ResourceNames;
import dk.blogstafet.aws.s3.S3Pages;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.page.renewal.CatchUp;
import dk.blogstafet.page.renewal.RelayRenewal;
import dk.blogstafet.page.renewal.RenewalEngine;
import dk.blogstafet.page.renewal.SiteRenewal;
import dk.blogstafet.relay.rendering.MemoryAuthorIndex;
import dk.blogstafet.relay.rendering.MemoryPages;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import dk.blogstafet.relay.rendering.Pages.PageMetadata;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares the pages in a bucket with a clean build of the same table.
public final class CleanBuildComparison {
  private static final int MOST = 1_000;
  private static final Duration LONG = Duration.ofMinutes(5);

  private CleanBuildComparison() {}

  /// Returns the differences: empty if they are the same, byte for byte.
  public static List<String> differences(CommandStores stores) {
    return differences(clean(stores), pages(stores));
  }

  /// Returns the differences between two sets of pages.
  public static List<String> differences(Map<String, String> clean, Map<String, String> found) {
    var keys = new TreeSet<>(clean.keySet());
    keys.addAll(found.keySet());
    var wrong = new ArrayList<String>();
    for (var key : keys) {
      if (!Optional.ofNullable(clean.get(key)).equals(Optional.ofNullable(found.get(key)))) {
        wrong.add("The page " + key + " is missing, unexpected or different");
      }
    }
    return wrong;
  }

  /// Returns the number of pages of a clean build.
  public static int size(CommandStores stores) {
    return clean(stores).size();
  }

  private static Map<String, String> clean(CommandStores commandStores) {
    var stores = commandStores.stores();
    var origin = new ResourceNames(commandStores.environment()).postsTable();
    var clock = Clock.systemUTC();
    var pages = new MemoryPages();
    var renderings = new MemoryRenderStates();
    var issues = AwsStores.of(commandStores.environment()).issues();
    var engine =
        new RenewalEngine(
            stores.relays(), stores.posts(), issues, new MemoryAuthorIndex(), pages, clock, origin);
    var renewal = new RelayRenewal(stores.relays(), renderings, engine, clock, _ -> {});
    var site = new SiteRenewal(stores.relays(), stores.posts(), pages, origin);
    new CatchUp(stores.relays(), renderings, renewal, site, origin, clock)
        .run(clock.instant().plus(LONG));
    return pages.digests();
  }

  /// Returns the pages in the bucket: their contents' digests by their keys.
  public static Map<String, String> pages(CommandStores stores) {
    var clients = new AwsClients(stores.environment());
    var found = new TreeMap<String, String>();
    try (var s3 = clients.s3()) {
      var pages = new S3Pages(s3, clients.names().pagesBucket());
      var after = Optional.<String>empty();
      List<String> keys;
      do {
        keys = pages.keys("", after, MOST);
        keys.forEach(key -> found.put(key, pages.find(key).map(PageMetadata::digest).orElse("")));
        after = keys.isEmpty() ? after : Optional.of(keys.getLast());
      } while (keys.size() == MOST);
    }
    return found;
  }
}
