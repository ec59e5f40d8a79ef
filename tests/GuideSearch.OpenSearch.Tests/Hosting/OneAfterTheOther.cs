// One test fills the disk of the cluster that all of them share.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
