package dk.blogstafet.listposts;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.page.Omission;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.page.Renderings.Report;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import java.time.Instant;
import java.util.List;

/// Writes how far a relay's pages have come. No cache may keep it: it is asked to see it change.
final class StatusJson {
  /// The most omissions that an answer names.
  private static final int MOST = 100;

  private StatusJson() {}

  static Response answer(Site site, Standing standing, Report report) {
    var body = JsonWriter.object(json -> write(json, site, standing, report));
    return Response.of(200, "application/json", body).with("cache-control", "no-store");
  }

  private static void write(JsonWriter json, Site site, Standing standing, Report report) {
    var revision = standing.revision().number();
    var progress = report.progress();
    var rendered = Math.min(progress.revision(), revision);
    json.text("relay", standing.id().slug());
    json.number("revision", revision);
    json.number("rendered", rendered);
    json.number("behind", revision - rendered);
    json.truth("rebuilding", progress.cursor().isPresent());
    json.objects("omitted", omitted(progress), StatusJson::write);
    json.text("renewed", report.noted().map(Instant::toString));
    var unsound = site.addressFlaws().stream().map(Flaw::at).toList();
    if (!unsound.isEmpty()) {
      json.texts("unsoundAddresses", unsound);
    }
    json.text("self", Links.relay(standing.id()) + "/status");
  }

  private static List<Omission> omitted(Progress progress) {
    return progress.omissions().stream().limit(MOST).toList();
  }

  private static void write(JsonWriter json, Omission omission) {
    json.text("page", omission.page());
    json.text("post", omission.post().map(PostId::slug));
  }
}
