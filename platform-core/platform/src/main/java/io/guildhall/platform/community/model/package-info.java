/** News and pages. */
package io.guildhall.platform.community.model;
