/** Folders of the local org are phases: imports point one way (docs/ARCHITECTURE.md). */
const ORDER = [
    ['cli', 'server', 'ui'],
    ['org'],
    ['flow', 'codegen'],
    ['runtime'],
    ['database'],
    ['soql', 'formula'],
    ['semantics'],
    ['parser', 'schema'],
    ['metadata'],
    ['shared']
];

const upward = ORDER.flatMap((rooms, level) =>
    rooms.map((room) => {
        const higher = ORDER.slice(0, level).flat();
        const beside = rooms.filter((other) => other !== room && room !== 'cli');
        return {
            name: `${room}-looks-down`,
            severity: 'error',
            from: { path: `^local-org/src/${room}/`, pathNot: '\\.test\\.ts$' },
            to: {
                path: `^local-org/src/(${[...higher, ...(level === 0 ? [] : beside)].join('|')})/`
            }
        };
    })
).filter(({ to }) => !to.path.includes('()'));

module.exports = {
    forbidden: [
        // within a room, files that walk a tree may need one another
        ...upward
    ],
    options: {
        tsPreCompilationDeps: false,
        doNotFollow: { path: 'node_modules' },
        exclude: { path: 'local-org/src/ui/modules' }
    }
};
