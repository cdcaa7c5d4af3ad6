package dk.blogstafet.listposts;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.LegForecastJson;
import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.LegForecast;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates.ProgressReport;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes a relay's render progress, and how its baton stands publicly. It is not cached, because
/// clients poll it.
record StatusJson(Site site, RelaySnapshot snapshot, Optional<LegForecast> forecast) {
  /// The maximum number of omissions in a response.
  private static final int MOST = 100;

  GatewayResponse answer(ProgressReport report) {
    var body = JsonWriter.object(json -> write(json, report));
    return GatewayResponse.of(200, "application/json", body).with("cache-control", "no-store");
  }

  private void write(JsonWriter json, ProgressReport report) {
    var revision = snapshot.revision().number();
    var progress = report.progress();
    var rendered = Math.min(progress.revision(), revision);
    json.text("relay", snapshot.id().slug());
    json.number("revision", revision);
    json.number("rendered", rendered);
    json.number("behind", revision - rendered);
    json.bool("rebuilding", progress.cursor().isPresent());
    json.objects("omitted", omitted(progress), StatusJson::write);
    json.text("renewed", report.noted().map(Instant::toString));
    var unsound = site.addressErrors().stream().map(ValidationError::at).toList();
    if (!unsound.isEmpty()) {
      json.texts("unsoundAddresses", unsound);
    }
    snapshot.notice().ifPresent(it -> json.object("baton", object -> write(object, it)));
    LegForecastJson.write(json, forecast);
    json.text("self", ApiUrls.status(snapshot.id()));
  }

  private static List<RenderOmission> omitted(RenderProgress progress) {
    return progress.omissions().stream().limit(MOST).toList();
  }

  private static void write(JsonWriter json, BatonNotice notice) {
    switch (notice) {
      case BatonNotice.HeldBy(var name, var since) -> {
        json.text("state", "held");
        json.text("name", name);
        json.text("since", since.toString());
      }
      case BatonNotice.Resting() -> json.text("state", "resting");
    }
  }

  private static void write(JsonWriter json, RenderOmission omission) {
    json.text("page", omission.page());
    json.text("post", omission.post().map(PostId::slug));
  }
}
