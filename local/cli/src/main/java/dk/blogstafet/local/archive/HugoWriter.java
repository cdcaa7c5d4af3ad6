package dk.blogstafet.local.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes a relay's published posts as a site of Hugo: settings and a folder of Markdown with front
/// matter in YAML. What Hugo has no field for is under `params`. `aliases` redirect the addresses
/// that posts have and had, apart from those with a query, which Hugo can't redirect. `images` is
/// the picture above the text, which [PictureFolder] writes.
final class HugoWriter {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private final ExportedRelay whole;

  private HugoWriter(ExportedRelay exportedRelay) {
    this.whole = exportedRelay;
  }

  /// Returns all files by their paths, with slashes.
  static Map<String, String> of(ExportedRelay whole) {
    var writer = new HugoWriter(whole);
    var files = new LinkedHashMap<String, String>();
    files.put("hugo.yaml", yaml(writer.settings()));
    for (var post : whole.posts()) {
      files.put("content/posts/" + ManuscriptFolder.name(post.post()), writer.file(post));
    }
    return files;
  }

  private ObjectNode settings() {
    var relay = whole.relay();
    var settings = JsonNodeFactory.instance.objectNode();
    settings.put("baseURL", whole.home().toString());
    settings.put("title", relay.title());
    settings.put("languageCode", relay.language().tag());
    var params = settings.putObject("params");
    params.put("description", relay.introduction());
    relay.article().map(IntroductoryArticle::text).ifPresent(it -> params.put("article", it));
    relay
        .article()
        .flatMap(IntroductoryArticle::link)
        .map(URI::toString)
        .ifPresent(it -> params.put("articleLink", it));
    return settings;
  }

  private String file(Post post) {
    var text = HugoMarkdown.of(whole.text(post).markdown());
    return "---\n" + yaml(matter(post)) + "---\n\n" + text.stripTrailing() + "\n";
  }

  private ObjectNode matter(Post post) {
    var metadata = post.post().metadata();
    var matter = JsonNodeFactory.instance.objectNode();
    matter.put("title", metadata.title());
    matter.put("date", metadata.date().toString());
    matter.put("slug", post.id().slug());
    matter.putArray("categories").add(metadata.category().name());
    matter.put("description", metadata.teaser());
    if (!metadata.authors().isEmpty()) {
      var authors = matter.putArray("authors");
      metadata.authors().forEach(it -> authors.add(it.name()));
    }
    var aliases = matter.putArray("aliases");
    aliases(post).forEach(aliases::add);
    metadata
        .picture()
        .ifPresent(it -> matter.putArray("images").add(it.name().path(whole.relay().id())));
    params(post.post(), matter.putObject("params"));
    return matter;
  }

  private List<String> aliases(Post post) {
    var own = Stream.of(PageUrls.post(whole.relay().id(), post.id()));
    var old = post.oldAddresses().stream().filter(it -> !it.hasNumbers());
    return Stream.concat(own, old.map(FormerAddress::path)).toList();
  }

  private void params(PostSummary post, ObjectNode params) {
    params.put("leg", post.leg().number());
    params.put("version", post.version());
    known(params, "because", post.metadata().because());
    post.metadata().picture().ifPresent(it -> picture(it, params.putObject("picture")));
    var authors = params.putArray("people");
    for (var author : post.metadata().authors()) {
      person(author, authors.addObject());
    }
  }

  private void person(Author author, ObjectNode person) {
    person.put("name", author.name());
    person.put("title", author.title());
    person.put("workplace", author.workplace());
    author.role().ifPresent(it -> person.put("side", it.label()));
    known(person, "biography", author.biography());
    author.website().ifPresent(it -> person.put("website", it.toString()));
    author.orcid().map(OrcidId::address).ifPresent(it -> person.put("orcid", it));
    author.portrait().ifPresent(it -> person.put("portrait", it.path(whole.relay().id())));
  }

  private static void picture(LeadPicture lead, ObjectNode picture) {
    picture.put("alt", lead.alt());
    known(picture, "caption", lead.caption());
    known(picture, "photographer", lead.photographer());
    known(picture, "licence", lead.licence());
  }

  private static void known(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }

  private static String yaml(ObjectNode node) {
    try {
      return YAML.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Writing to memory", impossible);
    }
  }
}
