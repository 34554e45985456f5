/** What can be wrong, declared once under one id. */
@NullMarked
package io.github.pavecontract.photosurl.rule;

import org.jspecify.annotations.NullMarked;
