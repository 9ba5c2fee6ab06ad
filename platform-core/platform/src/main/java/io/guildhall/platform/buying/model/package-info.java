/** Product lists and what they obey. */
package io.guildhall.platform.buying.model;
