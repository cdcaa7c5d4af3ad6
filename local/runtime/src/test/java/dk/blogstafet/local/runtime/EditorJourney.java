package dk.blogstafet.local.runtime;

import dk.blogstafet.editing.InvitationCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;

/// Performs every editor action over HTTP once.
final class EditorJourney {
  private static final String POSTS = "/api/relays/traeer/posts";
  private static final String RELAY =
      "\"title\":\"Buske\",\"introduction\":\"Om buske.\",\"categories\":[\"Drift\"],"
          + "\"language\":\"da\",\"open\":true}";

  private final RunningSite running;
  private final HttpEditor editor;

  EditorJourney(RunningSite running, HttpEditor editor) {
    this.running = running;
    this.editor = editor;
  }

  void go() throws Exception {
    describe();
    publish();
    correct();
    keys();
    device();
    look();
    search();
  }

  private void describe() throws Exception {
    well(editor.read("/api/site"));
    send("POST", "/api/relays", "{\"id\":\"buske\"," + RELAY);
    send("PUT", "/api/relays/buske", "{\"version\":1,\"relay\":{" + RELAY + "}");
    var site =
        "{\"name\":\"Stafetten\",\"publisher\":\"Kommunen\",\"responsibleEditor\":\"Åse\","
            + "\"postalAddress\":\"Vej 1\",\"sender\":\"post@stafet.example\","
            + "\"contact\":\"post@stafet.example\",\"home\":\""
            + running.home()
            + "\",\"language\":\"da\"}";
    // A restarted site sets its address again, because its port is different.
    var last = 412;
    for (var version = 1; last == 412; version++) {
      var body = "{\"version\":" + version + ",\"site\":" + site + "}";
      last = editor.send("PUT", "/api/site", body).statusCode();
    }
    if (last != 200) {
      throw new AssertionError("The site can't be described: " + last);
    }
  }

  private void publish() throws Exception {
    send("POST", "/api/relays/traeer/preview", post("Asken", "2015-01-02"));
    var upload = UUID.randomUUID().toString();
    editor.send("POST", POSTS, post("Asken", "2015-01-02"), upload);
    editor.send("POST", POSTS, post("Asken", "2015-01-02"), upload);
    send("POST", POSTS, post("Egen", "2016-03-04"));
    editor.send("POST", POSTS, post("Egen", "2016-03-04"));
    running.until("/traeer/", "Egen");
  }

  /// Corrects the newest post while there are others, so that the newest one has to be found again.
  private void correct() throws Exception {
    var correction =
        "{\"version\":1,\"kind\":\"correction\",\"sentence\":\"Den er ældre.\",\"post\":"
            + post("Egen", "2014-05-06")
            + "}";
    send("POST", POSTS + "/egen/preview", correction);
    send("PUT", POSTS + "/egen", correction);
    send("POST", POSTS + "/asken/withdrawal", "{\"version\":1,\"reason\":\"Forkert.\"}");
    send("POST", POSTS + "/asken/restoration", "{\"version\":2,\"reason\":\"Rigtigt.\"}");
    send("POST", POSTS + "/egen/withdrawal", "{\"version\":2,\"reason\":\"Forkert.\"}");
    well(editor.read("/api/relays/traeer/withdrawn"));
    running.until("/traeer/indlaeg/egen/", "Forkert.");
  }

  private void invitations() throws Exception {
    var hash = "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii";
    var invitation = json("codeHash", hash, "kind", "link", "owner", "Bo");
    send(
        "POST",
        "/api/keys/invitations",
        invitation.replace("}", ",\"scopes\":[\"publish\"],\"relays\":[\"*\"]}"));
    well(editor.read("/api/editors"));
    send("POST", "/api/keys/invitations/" + hash + "/cancellation", "{}");
    send("POST", "/api/keys/renewal", "{}");
    well(editor.read("/api/audit/site/0"));
  }

  private void keys() throws Exception {
    invitations();
    var fresh = new HttpEditor(running.home());
    var next = new HttpEditor(running.home());
    send(
        "POST",
        "/api/keys",
        json("publicKey", fresh.key().x(), "proof", fresh.proof(editor), "owner", "Bo")
            .replace("}", ",\"scopes\":[\"publish\"],\"relays\":[\"*\"]}"));
    var rotation = json("publicKey", next.key().x(), "proof", next.proof(fresh));
    well(fresh.send("POST", "/api/keys/rotation", rotation));
    var name = next.key().id().thumbprint();
    well(editor.read("/api/keys"));
    well(editor.read("/api/keys/" + name));
    var grant = "{\"version\":1,\"scopes\":[\"publish\",\"correct\"],\"relays\":[\"*\"]}";
    send("PUT", "/api/keys/" + name + "/grant", grant);
    send("POST", "/api/keys/" + name + "/revocation", "{}");
    var added = "/api/keys/" + fresh.key().id().thumbprint() + "/revocation";
    send("POST", added, "{\"withHeirs\":true}");
  }

  /// A device may do what its editor may, which is read at each request.
  private void device() throws Exception {
    var code = InvitationCode.create(new SecureRandom());
    var invitation = json("codeHash", code.id().toString(), "kind", "link", "owner", "Ib");
    var rights = ",\"scopes\":[\"publish\",\"correct\"],\"relays\":[\"*\"]}";
    send("POST", "/api/keys/invitations", invitation.replace("}", rights));
    var device = new HttpEditor(running.home());
    var admission = json("code", code.text(), "publicKey", device.key().x());
    well(device.send("POST", "/api/keys/devices", admission));
    var post = post("Rønnen", "2012-01-02");
    well(device.send("POST", "/api/relays/traeer/preview", post));
    well(device.send("POST", POSTS, post));
    var correction =
        "{\"version\":1,\"kind\":\"correction\",\"sentence\":\"Yngre.\",\"post\":"
            + post("Rønnen", "2013-01-02")
            + "}";
    well(device.send("PUT", POSTS + "/roennen", correction));
    well(device.upload("/api/relays/traeer/pictures", picture()));
    well(device.upload("/api/relays/traeer/pictures", picture()));
  }

  private static byte[] picture() throws IOException {
    var file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", file);
    return file.toByteArray();
  }

  private void look() throws Exception {
    var addresses =
        List.of(
            "/api/relays",
            "/api/relays/traeer",
            "/api/relays/traeer/status",
            POSTS + "?category=Drift&limit=1",
            POSTS + "/asken",
            POSTS + "/egen",
            "/traeer/indlejret/",
            "/api/oembed?url=" + running.home() + "/traeer/indlaeg/asken/");
    for (var address : addresses) {
      running.get(address);
    }
  }

  /// The index follows the changes of a relay in their order, so a new post is found last.
  private void search() throws Exception {
    send("POST", POSTS, post("Pilen", "2013-02-03"));
    running.until("/soeg/?q=pil", "/traeer/indlaeg/pilen/");
    well(editor.read("/api/search?q=pil&year=2013"));
  }

  private void send(String method, String path, String json) throws Exception {
    well(editor.send(method, path, json));
  }

  private static void well(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private static String json(String... members) {
    var parts = new ArrayList<String>();
    for (var at = 0; at < members.length; at += 2) {
      parts.add("\"" + members[at] + "\":\"" + members[at + 1] + "\"");
    }
    return "{" + String.join(",", parts) + "}";
  }

  private static String post(String title, String date) {
    return "{\"title\":\"%s\",\"date\":\"%s\",\"category\":\"Drift\",\"teaser\":\"Kort.\"}"
        .formatted(title, date);
  }
}
