package dk.blogstafet.relay;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The medium whose relays these are.
///
/// @param name what readers call it
/// @param sender the address that mails come from
/// @param contact the address that readers write to
/// @param home the address of the front page, without a path
/// @param firstHome where the site first was: ids of relays and posts begin with it, and never
///   change (RFC 4287, 4.2.6)
public record Site(
    String name,
    String publisher,
    String responsibleEditor,
    String postalAddress,
    String sender,
    String contact,
    URI home,
    URI firstHome,
    Language language) {
  public Site {
    TextField.SITE_NAME.require(name);
    TextField.PUBLISHER.require(publisher);
    TextField.RESPONSIBLE_EDITOR.require(responsibleEditor);
    TextField.POSTAL_ADDRESS.require(postalAddress);
    TextField.SENDER.require(sender);
    TextField.CONTACT.require(contact);
    requireHome(home);
    requireHome(firstHome);
  }

  /// A site that was never anywhere else.
  public Site(
      String name,
      String publisher,
      String responsibleEditor,
      String postalAddress,
      String sender,
      String contact,
      URI home,
      Language language) {
    this(name, publisher, responsibleEditor, postalAddress, sender, contact, home, home, language);
  }

  private static void requireHome(URI home) {
    WebLink.require(home);
    if (!isHome(home)) {
      throw new IllegalArgumentException("A site's home has no path: " + home);
    }
  }

  /// Whether a link leads to a front page: it has no path.
  static boolean isHome(URI link) {
    return link.getRawPath().isEmpty()
        && link.getRawQuery() == null
        && link.getRawFragment() == null;
  }

  /// What is wrong with its addresses; while anything is, no letter can be built. Version 0.1.0
  /// took more than a letter can have.
  public List<ValidationError> addressFlaws() {
    return Stream.of(
            MailboxSyntax.flawOf(TextField.SENDER, sender, TextField.SENDER.label()),
            MailboxSyntax.flawOf(TextField.CONTACT, contact, TextField.CONTACT.label()))
        .flatMap(Optional::stream)
        .toList();
  }

  /// The same site at another address.
  public Site at(URI elsewhere) {
    return new Site(
        name,
        publisher,
        responsibleEditor,
        postalAddress,
        sender,
        contact,
        elsewhere,
        firstHome,
        language);
  }

  /// Another description of this site, with the ids that it has.
  Site described(Site anew) {
    return new Site(
        anew.name,
        anew.publisher,
        anew.responsibleEditor,
        anew.postalAddress,
        anew.sender,
        anew.contact,
        anew.home,
        firstHome,
        anew.language);
  }
}
