package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.MailboxSyntax;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The site that publishes the relays.
///
/// @param name the display name
/// @param sender the address that sends emails
/// @param contact the address that readers write to
/// @param home the address of the front page, without a path
/// @param firstHome the site's first address: ids of relays and posts begin with it and never
///   change (RFC 4287, 4.2.6)
/// @param licence how others may use the posts, in a sentence; empty if the site doesn't say
public record Site(
    String name,
    String publisher,
    String responsibleEditor,
    String postalAddress,
    String sender,
    String contact,
    URI home,
    URI firstHome,
    Language language,
    String licence) {
  public Site {
    TextField.SITE_NAME.require(name);
    TextField.PUBLISHER.require(publisher);
    TextField.RESPONSIBLE_EDITOR.require(responsibleEditor);
    TextField.POSTAL_ADDRESS.require(postalAddress);
    TextField.SENDER.require(sender);
    TextField.CONTACT.require(contact);
    TextField.LICENCE.require(licence);
    requireHome(home);
    requireHome(firstHome);
  }

  /// Creates a site that never had another address and says nothing about a licence.
  public Site(
      String name,
      String publisher,
      String responsibleEditor,
      String postalAddress,
      String sender,
      String contact,
      URI home,
      Language language) {
    this(
        name,
        publisher,
        responsibleEditor,
        postalAddress,
        sender,
        contact,
        home,
        home,
        language,
        "");
  }

  /// Returns the same site with another licence.
  public Site withLicence(String sentence) {
    return new Site(
        name,
        publisher,
        responsibleEditor,
        postalAddress,
        sender,
        contact,
        home,
        firstHome,
        language,
        sentence);
  }

  private static void requireHome(URI home) {
    WebLink.require(home);
    if (!isHome(home)) {
      throw new IllegalArgumentException("A site's home has no path: " + home);
    }
  }

  /// Returns whether a link is the address of a front page: it has no path.
  public static boolean isHome(URI link) {
    return link.getRawPath().isEmpty()
        && link.getRawQuery() == null
        && link.getRawFragment() == null;
  }

  /// Returns the errors in the site's email addresses. With any error no email can be built.
  /// Version 0.1.0 accepted more than an email can contain.
  public List<ValidationError> addressErrors() {
    return Stream.of(
            MailboxSyntax.errorOf(TextField.SENDER, sender, TextField.SENDER.label()),
            MailboxSyntax.errorOf(TextField.CONTACT, contact, TextField.CONTACT.label()))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Returns the same site at another address.
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
        language,
        licence);
  }

  /// Returns the site with another description and the same ids.
  public Site withDescription(Site description) {
    return new Site(
        description.name,
        description.publisher,
        description.responsibleEditor,
        description.postalAddress,
        description.sender,
        description.contact,
        description.home,
        firstHome,
        description.language,
        description.licence);
  }
}
