using NodaTime;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Utilities;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>A mirror that does not follow writes to what it has already.</summary>
internal sealed class FirstWriteOnlyMirror(string name) : RemoteMirror(name)
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

        public override void Written(Instant now, StoredDataSet dataSet)
        {
            if (Secondary.Find(dataSet.Name) is null) base.Written(now, dataSet);
        }
    }
}
