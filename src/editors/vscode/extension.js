'use strict';

const fs = require('fs');
const path = require('path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

/** Starts the language server for the folder that is open. */
async function activate() {
  const folder = vscode.workspace.workspaceFolders && vscode.workspace.workspaceFolders[0];
  const settings = vscode.workspace.getConfiguration('explainer');
  const jar = path.resolve(folder ? folder.uri.fsPath : '.', settings.get('jar'));
  if (!fs.existsSync(jar)) {
    vscode.window.showWarningMessage(`Explainer: there is no ${jar}. Set explainer.jar to the place of explainer-lsp.jar.`);
    return;
  }
  client = new LanguageClient('explainer', 'Explainer', { command: settings.get('java'), args: ['-jar', jar] }, {
    documentSelector: [
      { scheme: 'file', pattern: '**/*.md' },
      { scheme: 'file', pattern: '**/*.{yaml,yml}' },
      { scheme: 'file', pattern: '**/jbake.properties' },
    ],
  });
  await client.start();
}

/** Ends it. */
function deactivate() {
  return client && client.stop();
}

module.exports = { activate, deactivate };
