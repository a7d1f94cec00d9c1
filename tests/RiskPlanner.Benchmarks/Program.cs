using BenchmarkDotNet.Running;
using RiskPlanner.Benchmarks.Crypto;

if (args is ["--quick-xts"])
{
    QuickXts.Run(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
