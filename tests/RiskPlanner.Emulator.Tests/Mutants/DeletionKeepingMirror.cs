using NodaTime;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>A mirror that keeps a data set which was deleted on the primary.</summary>
internal sealed class DeletionKeepingMirror(string name) : RemoteMirror(name)
{
    protected override MirrorPair CreatePair(Medium primary, Medium secondary, Duration lag) => new Pair(primary, secondary, lag);

    private sealed class Pair : MirrorPair
    {
        public Pair(Medium primary, Medium secondary, Duration lag)
            : base(primary, secondary, lag)
        {
        }

        private Pair(MirrorPair original, Medium primary, Medium secondary)
            : base(original, primary, secondary)
        {
        }

        public override MirrorPair Fork(Medium forkOfPrimary, Medium forkOfSecondary) => new Pair(this, forkOfPrimary, forkOfSecondary);

        public override void Deleted(Instant now, DataSetName dataSet)
        {
        }
    }
}
