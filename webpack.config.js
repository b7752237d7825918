/**
 * Three builds: `taskpane` (what Excel loads), `workbench` (the page with grid and pane) and `cli`.
 * `--env officeJs=cdn|china|local` says where the pane gets office.js from; `--env out=DIR` where the files go.
 */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const CopyPlugin = require('copy-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { version } = require('./package.json');
const { DefinePlugin } = require('webpack');
const { NoticesPlugin } = require('./scripts/notices.cjs');

const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  // A closed network: the files of @microsoft/office-js stand beside the pane.
  local: '../office-js/office.js',
};

/** Before all else on a page: what older browsers lack. */
const FALLBACKS = './src/fallbacks.js';
const WORKBENCH = {
  workbench: [FALLBACKS, './src/workbench/page/index.ts'],
  about: [FALLBACKS, './src/workbench/page/about.ts'],
};
/** Packages whose own files are written for newer browsers than ours. */
const COMPILED = /node_modules[\\/](?:tabster|numfmt)[\\/]/;

const RULES = /src[\\/]rules[\\/].+\.ts$/;
const WITHOUT_EXAMPLES = require.resolve('./scripts/withoutExamples.cjs');

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const out = path.resolve(__dirname, env.out ?? 'dist');
  const officeJs = OFFICE_JS[env.officeJs ?? 'cdn'];
  if (!officeJs) throw new Error(`--env officeJs must be one of ${Object.keys(OFFICE_JS).join(', ')}`);

  const common = (name) => ({
    name,
    mode,
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2020',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              // Fields are assigned: to define each is many times slower, and nothing here tells the two apart.
              assumptions: { setPublicClassFields: true },
            },
          },
        },
        { test: RULES, enforce: 'post', loader: WITHOUT_EXAMPLES },
        {
          test: /\.m?js$/,
          include: COMPILED,
          loader: 'swc-loader',
          options: { isModule: 'unknown', jsc: { target: 'es2020' } },
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    plugins: [new DefinePlugin({ __VERSION__: JSON.stringify(version) }), new NoticesPlugin()],
    cache: {
      type: 'filesystem',
      cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
      buildDependencies: { config: [__filename, WITHOUT_EXAMPLES] },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  });

  const page = (name, entry, plugins) => {
    const base = common(name);
    return {
      ...base,
      target: ['web', 'es2020'],
      entry,
      output: {
        path: path.join(out, name),
        filename: '[name].js',
        chunkFilename: '[name].[contenthash:8].js',
        clean: true,
      },
      optimization: {
        // Takes a tenth of the time of terser, which webpack would choose, and what it writes is as small.
        minimizer: [
          new MinimizerPlugin({
            minify: MinimizerPlugin.swcMinify,
            parallel: false,
            minimizerOptions: { ecma: 2020, compress: { passes: 3 }, mangle: true },
          }),
        ],
      },
      plugins: [...base.plugins, ...plugins],
    };
  };

  const cli = common('cli');
  return [
    page('taskpane', { taskpane: [FALLBACKS, './src/taskpane/index.tsx'] }, [
      // For Excel, and for the workbench, whose bridge has to be there before office.js.
      ...[false, true].map(
        (bridged) =>
          new HtmlPlugin({
            template: './src/taskpane/taskpane.html',
            filename: bridged ? 'workbench.html' : 'taskpane.html',
            templateParameters: { officeJs, bridged },
            // The page names them itself, for `unsupported.js` to start.
            inject: false,
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: path.join(out, 'assets/icons/[name][ext]') },
          // As it stands: it has to run in browsers that no build of ours is for.
          { from: 'src/taskpane/unsupported.js', info: { minimized: true } },
          'src/taskpane/support.html',
          { from: 'src/workbench/bridge.js', info: { minimized: true } },
        ],
      }),
    ]),
    page('workbench', WORKBENCH, [
      new HtmlPlugin({
        template: './src/workbench/page/index.html',
        filename: 'index.html',
        chunks: ['workbench'],
        scriptLoading: 'defer',
      }),
      new HtmlPlugin({
        template: './src/workbench/page/about.html',
        filename: 'about.html',
        chunks: ['about'],
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [{ from: 'assets/samples/*.xlsx', to: path.join(out, 'samples/[name][ext]') }],
      }),
    ]),
    {
      ...cli,
      target: 'node20',
      // A worker is a process of its own, started from the file beside the command.
      entry: { gouji: './src/cli/main.ts', worker: './src/cli/worker.ts' },
      output: { path: path.join(out, 'cli'), filename: '[name].js', clean: true },
      plugins: [
        ...cli.plugins,
        new (require('webpack').BannerPlugin)({ banner: '#!/usr/bin/env node', raw: true }),
      ],
      optimization: { minimize: false },
    },
  ];
};
