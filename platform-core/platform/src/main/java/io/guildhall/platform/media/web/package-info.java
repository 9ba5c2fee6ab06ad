/** The pages about pictures, films and documents, and the pictures themselves. */
package io.guildhall.platform.media.web;
