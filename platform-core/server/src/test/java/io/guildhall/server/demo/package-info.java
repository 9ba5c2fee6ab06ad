/** What the demo puts into its marketplaces, through the same API that everyone else has. */
package io.guildhall.server.demo;
