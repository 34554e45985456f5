/** HTTP/1.1 as it stands on the socket, with everything that a client library would hide. */
@NullMarked
package io.github.pavecontract.photosurl.verify.wire;

import org.jspecify.annotations.NullMarked;
