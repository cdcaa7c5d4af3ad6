package dk.blogstafet.local.editing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.admission.InvitationOutcome;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DeskLinkTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void hasTheCodeInTheFragmentOnly() {
    var link = DeskLink.create("Ane");

    var address = URI.create(link.address(URI.create("http://localhost:8080")));

    assertEquals("/redaktion/", address.getPath());
    assertEquals("kode=" + link.code().text(), address.getFragment());
    assertFalse(link.draft().toString().contains(link.code().text()));
    assertFalse(link.toString().contains(link.code().text()));
  }

  @Test
  void storesAnInvitationToEverythingFor15Minutes() throws Exception {
    var clock = Clock.systemUTC();
    var link = DeskLink.create("Ane");
    var template = Path.of("../../template.yaml");
    try (var stores =
        CommandStores.open(folder.resolve("data"), template, DefaultSiteAddress.ADDRESS)) {
      var editing = AwsEditing.of(stores.environment(), clock);

      assertInstanceOf(InvitationOutcome.Invited.class, link.store(editing, clock));

      var stored = editing.invitations().find(link.code().id()).orElseThrow();
      assertEquals(KeyGrant.ALL, stored.grant());
      assertEquals(Optional.empty(), stored.inviter());
      assertTrue(stored.until().isBefore(clock.instant().plus(Duration.ofMinutes(16))));
    }
  }
}
