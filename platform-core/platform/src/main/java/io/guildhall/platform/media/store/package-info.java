/** The rows of pictures and documents. */
package io.guildhall.platform.media.store;
