/** What the servers of this project have in common. */
@NullMarked
package io.github.pavecontract.photosurl.server;

import org.jspecify.annotations.NullMarked;
