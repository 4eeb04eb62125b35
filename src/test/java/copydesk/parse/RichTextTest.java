package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // one text
        "'<p>The weir holds.</p><p>The fish pass by, says Ott.</p>'",
        "'&lt;p&gt;The weir holds.&lt;/p&gt;&lt;p&gt;The fish pass by, says Ott.&lt;/p&gt;'",
        "'&amp;lt;p&amp;gt;The weir holds.&amp;lt;p&amp;gt;The fish pass by, says Ott.'",
        "'The weir holds.\\n\\nThe fish pass by, says Ott.'",
        "'The weir holds.The fish pass by, says Ott.'",
        "{rendered: '<p>The weir holds.</p><p>The fish pass by, says Ott.</p>', protected: false}",
        // a list of blocks
        "['<p>The weir holds.</p>', '<p>The fish pass by, says Ott.</p>']",
        "['The weir holds.', 'The fish pass by, says Ott.']",
        "[{type: 'text', content: 'The weir holds.'}, {type: 'image', caption: 'A weir.'},"
            + " {type: 'text', content: 'The fish pass by, says <a href=/o>Ott</a>.'}]",
        "{blocks: [{type: 'paragraph', data: {text: 'The weir holds.'}},"
            + " {type: 'paragraph', data: {text: 'The <b>fish</b> pass by, says Ott.'}}]}",
        "{blocks: [{text: 'The weir holds.', type: 'unstyled', depth: 0},"
            + " {text: 'The fish pass by, says Ott.', type: 'unstyled'}], entityMap: {}}",
        "[{name: 'core/paragraph', attributes: {content: 'The weir holds.'}, innerBlocks: []},"
            + " {name: 'core/group', attributes: {}, innerBlocks: [{name: 'core/paragraph',"
            + " attributes: {content: 'The fish pass by, says Ott.'}}]}]",
        // a tree
        "{type: 'doc', content: [{type: 'paragraph', content: [{type: 'text', text: 'The weir"
            + " holds.'}]}, {type: 'paragraph', content: [{type: 'text', text: 'The '}, {type:"
            + " 'text', marks: [{type: 'bold'}], text: 'fish'}, {type: 'text', text: ' pass by,"
            + " says Ott.'}]}]}",
        "{nodeType: 'document', content: [{nodeType: 'paragraph', content: [{nodeType: 'text',"
            + " value: 'The weir holds.', marks: []}]}, {nodeType: 'embedded-asset-block', data:"
            + " {}}, {nodeType: 'paragraph', content: [{nodeType: 'text', value: 'The fish pass"
            + " by, says '}, {nodeType: 'hyperlink', data: {uri: 'https://ott.example'}, content:"
            + " [{nodeType: 'text', value: 'Ott'}]}, {nodeType: 'text', value: '.'}]}]}",
        "[{_type: 'block', style: 'normal', children: [{_type: 'span', text: 'The weir holds.'}]},"
            + " {_type: 'block', children: [{_type: 'span', text: 'The fish '}, {_type: 'span',"
            + " text: 'pass by, says Ott.'}]}]",
        "[{type: 'p', children: [{text: 'The weir holds.'}]}, {type: 'p', children: [{text: 'The"
            + " fish pass by, says '}, {type: 'a', url: '/o', children: [{text: 'Ott'}]}, {text:"
            + " '.'}]}]",
        "{type: 'root', children: [{type: 'element', tagName: 'p', children: [{type: 'text', value:"
            + " 'The weir holds.'}]}, {type: 'element', tagName: 'p', children: [{type: 'text',"
            + " value: 'The fish pass by, says '}, {type: 'element', tagName: 'a', children:"
            + " [{type: 'text', value: 'Ott'}]}, {type: 'text', value: '.'}]}]}",
        "[{type: 'tag', name: 'p', children: [{type: 'text', data: 'The weir holds.'}]},"
            + " {type: 'tag', name: 'p', children: [{type: 'text', data: 'The fish pass by, says"
            + " Ott.'}]}]",
        "[{type: 'text', model: {blocks: [{type: 'paragraph', model: {text: 'The weir holds.',"
            + " blocks: [{type: 'fragment', model: {text: 'The weir holds.'}}]}}]}}, {type:"
            + " 'text', model: {blocks: [{type: 'paragraph', model: {text: 'The fish pass by, says"
            + " Ott.'}}]}}]",
      })
  void theSameTwoParagraphsAreReadHoweverAnEditingSystemKeepsThem(String json) {
    assertThat(read(json)).isEqualTo("The weir holds.|The fish pass by, says Ott.");
  }

  private static @Nullable String read(String json) {
    var value = SafeJson.literal(json.replace('\'', '"')).value();
    return value == null ? null : String.join("|", new RichText(10_000).paragraphs(value));
  }
}
