package copydesk.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Opens a PDF, and measures each of its streams before the library unpacks it: that does so into
/// memory, and a megabyte can hold ten thousand.
final class PdfReader extends PDFParser {
  // Their decoders are large, and a text is never packed so.
  private static final Set<String> OF_IMAGES =
      Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

  private final PdfRoom room = new PdfRoom();
  private int damaged;
  private boolean isTooDeep;

  PdfReader(byte[] bytes) throws IOException {
    super(new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    document = new Measured();
  }

  /// The limit that was passed, in words, or null.
  @Nullable String limit() {
    return room.limit();
  }

  /// Whether it stopped at a tree of pages with more than [PdfTree#MAX_LEVELS].
  boolean isTooDeep() {
    return isTooDeep;
  }

  /// How many streams broke off so far.
  int damagedStreams() {
    return damaged;
  }

  /// A page's own are unpacked bit by bit, and not by way of [Stream]; one that cannot be is taken
  /// out, and the others are read.
  void measureContents(PDPage page) throws IOException {
    var contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    var all = contents instanceof COSArray several ? several : new COSArray();
    if (contents instanceof Stream only) {
      all.add(only);
    }
    var readable = new COSArray();
    for (var i = 0; i < all.size(); i++) {
      if (all.getObject(i) instanceof Stream stream && isMeasured(stream)) {
        readable.add(stream);
      }
    }
    page.getCOSObject().setItem(COSName.CONTENTS, readable);
  }

  private boolean isMeasured(Stream stream) throws IOException {
    try {
      measure(stream);
      return true;
    } catch (IOException | RuntimeException broken) { // the library's own
      if (room.limit() != null) {
        throw broken;
      }
      damaged++;
      return false;
    }
  }

  // The library walks the tree by calling itself.
  @Override
  protected void checkPages(COSDictionary root) throws IOException {
    isTooDeep = PdfTree.isTooDeep(root.getCOSDictionary(COSName.PAGES));
    if (isTooDeep) {
      throw new IOException("too deep");
    }
    super.checkPages(root);
  }

  private final class Measured extends COSDocument {
    Measured() {
      super(IOUtils.createMemoryOnlyStreamCache(), PdfReader.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      var stream = new Stream(createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  private final class Stream extends COSStream {
    Stream(RandomAccessReadView packed) throws IOException {
      super(cache(), packed);
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
      measure(this);
      return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      measure(this);
      return super.createView();
    }
  }

  private static RandomAccessStreamCache cache() {
    try {
      return IOUtils.createMemoryOnlyStreamCache().create();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void measure(COSStream stream) throws IOException {
    var filters = stream.getFilters();
    try (var packed = stream.createRawInputStream()) {
      if (filters instanceof COSName only
          && isFlate(only)
          && stream.getDictionaryObject(COSName.DECODE_PARMS) == null) {
        inflate(packed.readAllBytes(), stream);
      } else if (filters instanceof COSName only) {
        unpack(packed, stream, only, 0);
      } else if (filters instanceof COSArray all) {
        var bytes = packed;
        for (var i = 0; i < all.size(); i++) {
          if (all.getObject(i) instanceof COSName name) {
            bytes = new ByteArrayInputStream(unpack(bytes, stream, name, i));
          }
        }
      }
    }
  }

  private static boolean isFlate(COSName filter) {
    return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
  }

  private void inflate(byte[] packed, COSStream stream) throws IOException {
    var most = room.leftFor(stream);
    var flate = PdfFlate.of(packed, most);
    if (flate.size() > most) {
      throw room.past(stream);
    }
    damaged += flate.isWhole() ? 0 : 1;
    room.take(stream, flate.size());
  }

  private byte[] unpack(InputStream packed, COSStream stream, COSName filter, int index)
      throws IOException {
    var unpacked = new ByteArrayOutputStream();
    var most = room.leftFor(stream);
    var counted =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            if (unpacked.size() >= most) {
              throw room.past(stream);
            }
            unpacked.write(one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            if (unpacked.size() + (long) length > most) {
              throw room.past(stream);
            }
            unpacked.write(bytes, from, length);
          }
        };
    if (OF_IMAGES.contains(filter.getName())) {
      throw new IOException("text packed as an image: " + filter.getName());
    }
    FilterFactory.INSTANCE
        .getFilter(filter)
        .decode(packed, counted, stream, index, DecodeOptions.DEFAULT);
    room.take(stream, unpacked.size());
    return unpacked.toByteArray();
  }
}
